package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Contest;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often the given scores, or else the aggregations, or else the weak labels, are right: the values in one sentence, then what has none. */
record ShareSentences(Findings findings) {

    private static final String WEAK = "the weak labels";

    List<String> all() {
        List<Contest.Entry> entries = contestants().stream()
                .flatMap(arm -> figure(arm).map(figure -> new Contest.Entry(name(arm), figure)).stream())
                .toList();
        List<String> sentences = new ArrayList<>();
        if (entries.stream().anyMatch(entry -> entry.figure().isValue())) {
            sentences.add(values(entries));
        }
        entries.stream()
                .filter(entry -> !entry.figure().isValue())
                .map(entry -> missing(entry.name(), entry.figure()))
                .forEach(sentences::add);
        return sentences;
    }

    private String values(List<Contest.Entry> entries) {
        boolean weak = findings.arms(Arm.SCORES).isEmpty()
                && findings.arms(Arm.AGGREGATION).isEmpty();
        return "Held against truth, "
                + new Contest(entries).clause(weak ? "are right" : "is right", "of the " + findings.examples()) + ".";
    }

    private static String missing(String name, Figure figure) {
        return figure.missing("How often " + name + (name.equals(WEAK) ? " are" : " is") + " right");
    }

    private List<Arm> contestants() {
        return Stream.of(Arm.SCORES, Arm.AGGREGATION, Arm.WEAK)
                .map(findings::arms)
                .filter(arms -> !arms.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Optional<Figure> figure(Arm arm) {
        return findings.find(arm, MetricKey.ALL, findings.accuracy(), Against.TRUTH)
                .map(Figure::of);
    }

    private String name(Arm arm) {
        return arm.name().equals(Arm.WEAK) ? WEAK : arm.method();
    }
}

package dev.plumbline.reports;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a task found, in sentences made of its figures; where a figure is missing, its reason. */
record Headline(Findings findings) implements Part {

    @Override
    public void write(Html page) {
        List<Arm> students = findings.arms(Arm.STUDENT);
        List<String> sentences = students.isEmpty()
                ? shares()
                : students.stream()
                        .map(student -> new StudentSentences(findings, student).text())
                        .toList();
        sentences.stream().filter(text -> !text.isEmpty()).forEach(text -> page.leaf("p", text, "class", "headline"));
    }

    /** How often the given scores, or else the weak labels, are right: the values in one sentence, then what has none. */
    private List<String> shares() {
        List<Arm> scores = findings.arms(Arm.SCORES);
        List<String> values = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Arm arm : scores.isEmpty() ? findings.arms(Arm.WEAK) : scores) {
            Optional<Figure> figure = findings.find(arm, MetricKey.ALL, findings.accuracy(), Against.TRUTH)
                    .map(Figure::of);
            String who = scores.isEmpty() ? "the weak labels" : arm.method();
            figure.filter(Figure::isValue)
                    .ifPresent(value -> values.add("of " + who + (values.isEmpty() ? " is " : " ")
                            + Numbers.percent(value.estimate().orElseThrow(), 2)));
            figure.filter(missing -> !missing.isValue())
                    .ifPresent(missing -> reasons.add(
                            "How often " + who + " is right is " + missing.state() + ": " + missing.reason() + "."));
        }
        if (!values.isEmpty()) {
            reasons.add(0, "Held against truth, the " + findings.accuracy() + " " + joined(values) + ".");
        }
        return reasons;
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}

package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Contest;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Side;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often rewards order candidates as truth does, or prefer the better of two, and whether the ratings show it. */
record RewardSentences(Findings findings) {

    private static final String ORDER = "within-pool-accuracy";

    List<String> all() {
        List<String> sentences = new ArrayList<>();
        boolean pairs = findings.examples().equals("pairs");
        String metric = pairs ? findings.accuracy() : ORDER;
        List<Contest.Entry> truth = entries(metric, Against.TRUTH);
        if (!truth.isEmpty()) {
            String what = pairs ? "prefers the better one" : "orders two candidates of a pool rightly";
            sentences.add("Held against truth, " + new Contest(truth).clause(what, "of the pairs") + "." + seen());
        } else if (pairs && !entries("agreement", Against.RATINGS).isEmpty()) {
            String agree = new Contest(entries("agreement", Against.RATINGS))
                    .shares("prefers what the ratings prefer", "of the pairs");
            sentences.add(Character.toUpperCase(agree.charAt(0)) + agree.substring(1) + ". " + unknown());
        }
        return sentences;
    }

    private String unknown() {
        return findings.of(Arm.REWARD).stream()
                .filter(one -> one.key().metric().equals(findings.accuracy())
                        && one.key().against() == Against.TRUTH)
                .map(one -> Figure.of(one.measured()))
                .filter(figure -> !figure.isValue())
                .findFirst()
                .map(figure -> figure.missing("How often that is right"))
                .orElse("");
    }

    private List<Contest.Entry> entries(String metric, Against against) {
        return findings.of(Arm.REWARD).stream()
                .filter(one -> one.key().metric().equals(metric)
                        && one.key().against() == against
                        && one.key().slice().equals(MetricKey.ALL)
                        && one.key().axis().isEmpty())
                .map(RewardSentences::entry)
                .filter(entry -> entry.figure().isValue())
                .toList();
    }

    private static Contest.Entry entry(Measurement one) {
        return new Contest.Entry(Names.arm(Arm.REWARD, one.key().method()), Figure.of(one.measured()));
    }

    /** Of pools: whether the ratings make the rewards look better or worse than truth does. */
    private String seen() {
        List<Contest.Entry> truth = entries(ORDER, Against.TRUTH);
        List<Contest.Entry> ratings = entries(ORDER, Against.RATINGS);
        if (truth.isEmpty() || ratings.isEmpty()) {
            return "";
        }
        return names(truth, ratings, Side.BELOW)
                        .map(names -> " The ratings make " + names + " look better than that.")
                        .orElse("")
                + names(truth, ratings, Side.ABOVE)
                        .map(names -> " The ratings make " + names + " look worse than that.")
                        .orElse("")
                + names(truth, ratings, Side.UNKNOWN)
                        .map(names -> " Whether the ratings make " + names + " look better or worse cannot be told.")
                        .orElse("");
    }

    private static Optional<String> names(List<Contest.Entry> truth, List<Contest.Entry> ratings, Side side) {
        List<String> names = truth.stream()
                .filter(one -> ratings.stream()
                        .anyMatch(other ->
                                other.name().equals(one.name()) && Side.of(one.figure(), other.figure()) == side))
                .map(Contest.Entry::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(names.size() == truth.size() && names.size() > 1 ? "all of them" : Names.listed(names));
    }
}

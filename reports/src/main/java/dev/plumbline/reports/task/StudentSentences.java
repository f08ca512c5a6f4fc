package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import java.util.Optional;

/** How much of its teacher's errors a student repeats, and how much the ratings flatter it. */
public record StudentSentences(Findings findings, Arm student) {

    /** Empty where neither was measured. */
    public String text() {
        Optional<Figure> inherited = figure(student, "inherited-error");
        String name = findings.arms(Arm.STUDENT).size() == 1 ? "the student" : "the student (" + student.method() + ")";
        String first = inherited.map(figure -> inherited(name, figure)).orElse("");
        // In the second sentence it is clear which is meant, if the first named it.
        String again = inherited.filter(Figure::isValue).isPresent() ? "it" : name;
        String second = figure(student, "divergence")
                .map(figure -> divergence(again, figure))
                .orElse("");
        return (first + " " + second).strip();
    }

    private String inherited(String name, Figure figure) {
        if (!figure.isValue()) {
            return "What share of the weak labels' errors " + name + " repeats is " + figure.state() + ": "
                    + figure.reason() + ".";
        }
        String others = beside(Arm.CEILING)
                .map(own -> "; a student of truth would make " + share(own) + " of them"
                        + beside(Arm.RANDOM_FLIPS)
                                .map(flips -> ", one of random flips " + share(flips))
                                .orElse(""))
                .orElse("");
        return "T" + name.substring(1) + " repeats " + share(figure) + " of the weak labels' errors" + others + ".";
    }

    private Optional<Figure> beside(String arm) {
        return findings.find(arm, MetricKey.ALL, "inherited-error", Against.TRUTH)
                .map(Figure::of)
                .filter(Figure::isValue);
    }

    private static String divergence(String name, Figure figure) {
        if (!figure.isValue()) {
            return "How far the ratings flatter " + name + " is " + figure.state() + ": " + figure.reason() + ".";
        }
        double estimate = figure.estimate().orElseThrow();
        String points = Numbers.points(Math.abs(estimate));
        if (points.equals("0")) {
            return "Against the ratings " + name + " looks as good as against truth.";
        }
        return "Against the ratings " + name + " looks " + points + (points.equals("1") ? " point " : " points ")
                + (estimate > 0 ? "better" : "worse") + " than against truth.";
    }

    private Optional<Figure> figure(Arm arm, String metric) {
        return findings.find(arm, MetricKey.ALL, metric, Against.TRUTH).map(Figure::of);
    }

    private static String share(Figure figure) {
        return Numbers.points(figure.estimate().orElseThrow()) + "\u00a0%";
    }
}

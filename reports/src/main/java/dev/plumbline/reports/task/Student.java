package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import java.util.List;
import java.util.Optional;

/** A student in sentences: its figures against truth, and how it is called. */
record Student(Findings findings, Arm arm) {

    static final String INHERITED = "inherited-error";
    static final String DIVERGENCE = "divergence";

    static List<Student> all(Findings findings) {
        return findings.arms(Arm.STUDENT).stream()
                .map(arm -> new Student(findings, arm))
                .toList();
    }

    boolean alone() {
        return findings.arms(Arm.STUDENT).size() == 1;
    }

    /** {@code the student}, or among several its method. */
    String name() {
        return alone() ? "the student" : arm.method();
    }

    Optional<Figure> find(String slice, String metric) {
        return find(arm, slice, metric);
    }

    Optional<Figure> value(String slice, String metric) {
        return find(slice, metric).filter(Figure::isValue);
    }

    private Optional<Figure> find(Arm of, String slice, String metric) {
        return findings.find(of, slice, metric, Against.TRUTH).map(Figure::of);
    }

    /** What students of other labels would make of the same errors. */
    String others(String slice) {
        return other(Arm.CEILING, slice)
                .map(own -> "; a student of truth would make " + share(own) + " of them"
                        + other(Arm.RANDOM_FLIPS, slice)
                                .map(flips -> ", one of random flips " + share(flips))
                                .orElse(""))
                .orElse("");
    }

    private Optional<Figure> other(String name, String slice) {
        return findings.arms(name).stream()
                .findFirst()
                .flatMap(found -> find(found, slice, INHERITED))
                .filter(Figure::isValue);
    }

    static String share(Figure figure) {
        return Numbers.points(figure.estimate().orElseThrow()) + "\u00a0%";
    }

    /** Of a difference of shares, without its sign: {@code 1 point}, {@code 24 points}. */
    static String points(Figure figure) {
        String points = Numbers.points(Math.abs(figure.estimate().orElseThrow()));
        return points + (points.equals("1") ? " point" : " points");
    }
}

package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Side;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.SliceTest;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The slice on which the ratings flatter a student most: of those that survive the correction for many slices, and on which they flatter
 * it surely more than over all examples.
 */
record WorstSlice(Student student) {

    /** A slice, and the divergence on it. */
    private record On(String slice, Figure divergence) {
        private double estimate() {
            return divergence.estimate().orElseThrow();
        }
    }

    /** Nothing where no slice stands out. */
    Optional<String> text() {
        return student.value(MetricKey.ALL, Student.DIVERGENCE)
                .flatMap(overall -> surviving()
                        .filter(on -> Side.of(on.divergence(), 0) == Side.ABOVE
                                && Side.of(on.divergence(), overall) == Side.ABOVE)
                        .max(Comparator.comparingDouble(On::estimate)))
                .map(this::sentence);
    }

    private Stream<On> surviving() {
        return student.findings().sliceTests().stream()
                .filter(SliceTest::survives)
                .map(SliceTest::key)
                .filter(key -> key.metric().equals(Student.DIVERGENCE)
                        && key.arm().equals(student.arm().name())
                        && key.method().equals(student.arm().method()))
                .flatMap(key ->
                        student
                                .value(key.slice(), Student.DIVERGENCE)
                                .map(figure -> new On(key.slice(), figure))
                                .stream());
    }

    private String sentence(On worst) {
        String who = student.alone() ? "the student" : "the student " + student.name();
        return "The ratings flatter " + who + " most on " + worst.slice() + ", by " + Student.points(worst.divergence())
                + student.value(worst.slice(), Student.INHERITED)
                        .map(copied -> ": there it repeats " + Student.share(copied) + " of "
                                + student.findings().teachers() + student.others(worst.slice()))
                        .orElse("")
                + ".";
    }
}

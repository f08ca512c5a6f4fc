package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Side;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much better or worse students look against the ratings than against truth, over all examples. */
record Flattery(List<Student> students) {

    String text() {
        return (told() + untold() + missing()).strip();
    }

    private static Optional<Figure> divergence(Student one) {
        return one.value(MetricKey.ALL, Student.DIVERGENCE);
    }

    private static boolean tells(Figure divergence) {
        return divergence.counted() || Side.of(divergence, 0) != Side.UNKNOWN;
    }

    private String told() {
        List<String> clauses = new ArrayList<>();
        students.forEach(one -> divergence(one)
                .filter(Flattery::tells)
                .ifPresent(figure -> clauses.add(looks(one, figure, clauses.isEmpty()))));
        return clauses.isEmpty() ? "" : "Against the ratings " + Names.listed(clauses) + ".";
    }

    private static String looks(Student one, Figure divergence, boolean first) {
        // Where its errors were told of before, it is clear which is meant.
        boolean named = one.value(MetricKey.ALL, Student.INHERITED).isPresent();
        String who = (one.alone() && named ? "it" : one.name()) + " looks ";
        String than = first ? " than against truth" : "";
        return switch (Side.of(divergence, 0)) {
            case ABOVE -> who + Student.points(divergence) + " better" + than;
            case BELOW -> who + Student.points(divergence) + " worse" + than;
            case UNKNOWN -> who + "exactly as good" + (first ? " as against truth" : "");
        };
    }

    private String untold() {
        List<String> names = students.stream()
                .filter(one -> divergence(one).filter(figure -> !tells(figure)).isPresent())
                .map(Student::name)
                .toList();
        return names.isEmpty() ? "" : " Whether the ratings flatter " + Names.listed(names) + " cannot be told.";
    }

    private String missing() {
        return students.stream()
                .flatMap(one -> one
                        .find(MetricKey.ALL, Student.DIVERGENCE)
                        .filter(figure -> !figure.isValue())
                        .map(figure -> " " + figure.missing("How far the ratings flatter " + one.name()))
                        .stream())
                .collect(Collectors.joining());
    }
}

package dev.plumbline.reports.task;

import dev.plumbline.reports.chart.Panel;
import dev.plumbline.reports.chart.Rows;
import dev.plumbline.reports.chart.Spot;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a benchmark gives each scorer: in all, and part by part on the same scale.
 *
 * @param scorers a row each in every section
 * @param parts the total first where there is one, with a figure for each scorer
 */
record BenchmarkPicture(String benchmark, List<Subject> scorers, List<Part> parts) {

    static final String TOTAL = "total";

    /** A part of a benchmark. */
    record Part(String name, List<Optional<Measured>> measured) {

        Optional<Figure> figure(int scorer) {
            return measured.get(scorer).map(Figure::of);
        }

        private boolean valued() {
            return measured.stream().flatMap(Optional::stream).map(Figure::of).anyMatch(Figure::isValue);
        }
    }

    /** What each scorer gets in all. */
    String title() {
        if (parts.isEmpty() || !parts.get(0).name().equals(TOTAL)) {
            return "What " + benchmark + " gives by its own rules, part by part.";
        }
        return IntStream.range(0, scorers.size())
                .mapToObj(i -> scorers.get(i) + " "
                        + parts.get(0)
                                .figure(i)
                                .filter(Figure::isValue)
                                .map(figure ->
                                        "gets " + Trend.two(figure.estimate().orElseThrow()))
                                .orElse("has no score"))
                .collect(Collectors.joining(", ", "By the rules of " + benchmark + ", ", "."));
    }

    /** Without any value nothing is drawn. */
    List<Rows> picture() {
        List<Rows.Section> sections =
                parts.stream().filter(Part::valued).map(this::section).toList();
        return sections.isEmpty()
                ? List.of()
                : List.of(new Rows(
                        "A section a part of the benchmark, a row a scorer.",
                        List.of(new Panel("score by the rules of the benchmark", true)),
                        sections));
    }

    private Rows.Section section(Part part) {
        return new Rows.Section(
                part.name(),
                IntStream.range(0, scorers.size())
                        .mapToObj(i -> new Rows.Row(scorers.get(i).toString(), List.of(spots(part, i)), ""))
                        .toList());
    }

    private static List<Spot> spots(Part part, int scorer) {
        return part.figure(scorer).map(figure -> new Spot(figure, true)).stream()
                .toList();
    }
}

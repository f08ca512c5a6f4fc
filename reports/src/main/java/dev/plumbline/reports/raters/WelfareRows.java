package dev.plumbline.reports.raters;

import dev.plumbline.reports.chart.Panel;
import dev.plumbline.reports.chart.Rows;
import dev.plumbline.reports.chart.Spot;
import dev.plumbline.reports.words.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What each policy is worth to each group as rows of a picture, all on one scale; which group is worst off is said behind it. */
record WelfareRows(List<String> groups) {

    private static final String CLEAR = "\u25c2 worst off";
    private static final String UNCLEAR = "\u25c2 worst off?";

    /** A group and what a policy is worth to it. */
    private record Worth(String group, Optional<Figure> figure) {
        double estimate() {
            return figure.orElseThrow().estimate().orElseThrow();
        }
    }

    /** The rows of a policy, whose figures come in the order of the groups. */
    Rows.Section section(String policy, List<Optional<Figure>> figures) {
        List<Worth> worths = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            worths.add(new Worth(groups.get(i), figures.get(i)));
        }
        List<Worth> valued = worths.stream()
                .filter(worth -> worth.figure().filter(Figure::isValue).isPresent())
                .sorted(Comparator.comparingDouble(Worth::estimate))
                .toList();
        return new Rows.Section(
                policy, worths.stream().map(worth -> row(worth, valued)).toList());
    }

    private static Rows.Row row(Worth worth, List<Worth> valued) {
        List<Spot> spots =
                worth.figure().map(figure -> new Spot(figure, false)).stream().toList();
        return new Rows.Row(worth.group(), List.of(spots), remark(worth, valued));
    }

    /** Of the group with the least of several, whether it is clear that it has the least. */
    private static String remark(Worth worth, List<Worth> valued) {
        if (valued.size() < 2
                || !worth.equals(valued.get(0))
                || worth.estimate() == valued.get(1).estimate()) {
            return "";
        }
        double most = worth.figure().orElseThrow().high().orElse(Double.POSITIVE_INFINITY);
        double next = valued.get(1).figure().orElseThrow().low().orElse(Double.NEGATIVE_INFINITY);
        return most < next ? CLEAR : UNCLEAR;
    }

    /** Without any value nothing is drawn. */
    static List<Rows> picture(List<Rows.Section> sections) {
        boolean any = sections.stream()
                .flatMap(section -> section.rows().stream())
                .flatMap(row -> row.spots().get(0).stream())
                .anyMatch(spot -> spot.figure().isValue());
        return any
                ? List.of(
                        new Rows(description(sections), List.of(new Panel("utility, the base has 0", false)), sections))
                : List.of();
    }

    private static String description(List<Rows.Section> sections) {
        return sections.stream()
                .flatMap(section -> section.rows().stream()
                        .filter(row -> !row.remark().isEmpty())
                        .map(row -> " Under " + section.name() + " " + row.name() + " is "
                                + (row.remark().equals(CLEAR) ? "" : "perhaps ") + "worst off."))
                .collect(Collectors.joining("", "A section a policy, a row a group.", ""));
    }
}

package dev.plumbline.reports.runs;

import dev.plumbline.reports.chart.Panel;
import dev.plumbline.reports.chart.Picture;
import dev.plumbline.reports.chart.Rows;
import dev.plumbline.reports.chart.Spot;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.truth.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Paired differences with their intervals, a row each beneath its task and arm, turned so that what is left of 0 is worse. What is beyond chance is filled.
 *
 * @param rows each with a value; at least one
 */
record DifferencePlot(List<RunComparison.PairedFigure> rows) implements Picture {

    private Rows drawn() {
        Map<String, List<Rows.Row>> bySubject = new LinkedHashMap<>();
        rows.forEach(row -> bySubject
                .computeIfAbsent(row.whose(), whose -> new ArrayList<>())
                .add(row(row)));
        List<Rows.Section> sections = bySubject.entrySet().stream()
                .map(one -> new Rows.Section(one.getKey(), one.getValue()))
                .toList();
        return new Rows(
                "A row a figure: the change from the earlier run to the later one with its 95 % interval, turned so that"
                        + " what lies left of 0 is worse.",
                List.of(new Panel("left of 0 is worse", false)), sections);
    }

    private static Rows.Row row(RunComparison.PairedFigure row) {
        boolean beyondChance = row.told() == Told.WORSE || row.told() == Told.BETTER;
        Spot spot = new Spot(turned(row), beyondChance);
        return new Rows.Row(row.which(), List.of(List.of(spot)), row.told().word());
    }

    /** So that more is better. */
    private static Figure turned(RunComparison.PairedFigure row) {
        Figure figure = Figure.of(row.difference().difference());
        Metric metric = Metric.named(row.difference().key().metric()).orElseThrow();
        return metric.better() != Metric.Better.LOWER
                ? figure
                : new Figure(
                        figure.state(),
                        negative(figure.estimate()),
                        negative(figure.high()),
                        negative(figure.low()),
                        figure.n(),
                        figure.clusters(),
                        figure.seeds(),
                        figure.reason());
    }

    private static OptionalDouble negative(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(0 - value.getAsDouble()) : value;
    }

    @Override
    public double width() {
        return drawn().width();
    }

    @Override
    public double height() {
        return drawn().height();
    }

    @Override
    public String description() {
        return drawn().description();
    }

    @Override
    public List<String> legend() {
        return List.of(
                "\u25cf beyond chance", "\u25cb cannot tell", "lines: 95\u00a0% intervals, an arrow where one goes on");
    }

    @Override
    public void draw(Html page) {
        drawn().draw(page);
    }
}

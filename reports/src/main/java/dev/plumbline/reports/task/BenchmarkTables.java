package dev.plumbline.reports.task;

import dev.plumbline.config.KebabCase;
import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.FiguresTable;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Subject;
import dev.plumbline.truth.benchmark.Benchmark;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a public benchmark makes of scores by its own rules: its total and the first parts of their kind as a picture and the others behind a line.
 *
 * @param benchmark which one, if the task names any
 */
public record BenchmarkTables(Optional<Benchmark> benchmark, Findings findings, Footnotes notes) implements Part {

    /** The metrics that no other table has. */
    public static final List<String> METRICS = List.of("benchmark-score", "benchmark-outcome");

    /** Parts of these kinds are many. */
    private static final List<String> MANY = List.of("subset", "styles", "ties");

    @Override
    public void write(Html page) {
        benchmark.ifPresent(one -> write(page, KebabCase.of(one.getClass().getSimpleName())));
    }

    private void write(Html page, String name) {
        if (measured().isEmpty()) {
            return;
        }
        List<String> axes = axes();
        List<FiguresTable> first = Stream.concat(
                        Stream.of(table("What " + name + " gives by its own rules", "")),
                        axes.stream().filter(axis -> !MANY.contains(axis)).map(axis -> table("By " + axis, axis)))
                .toList();
        BenchmarkPicture picture = picture(name, axes);
        new Chart(
                        picture.title(),
                        "rows",
                        picture.picture(),
                        List.of(),
                        figures -> first.forEach(table -> table.write(figures)))
                .write(page);
        List<FiguresTable> others = axes.stream()
                .filter(MANY::contains)
                .map(axis -> table("By " + axis, axis))
                .toList();
        if (!others.isEmpty()) {
            new Details("All other parts of " + name, others).write(page);
        }
    }

    private BenchmarkPicture picture(String name, List<String> axes) {
        List<Subject> scorers = measured().stream()
                .map(one -> new Subject(one.key().arm(), one.key().method()))
                .distinct()
                .toList();
        List<BenchmarkPicture.Part> parts = Stream.concat(
                        Stream.of(""), axes.stream().filter(axis -> !MANY.contains(axis)))
                .flatMap(axis -> parts(axis, scorers))
                .toList();
        return new BenchmarkPicture(name, scorers, parts);
    }

    /** Scores alone: outcomes are no scores. */
    private Stream<BenchmarkPicture.Part> parts(String axis, List<Subject> scorers) {
        return measured().stream()
                .map(Measurement::key)
                .filter(key -> key.axis().equals(axis) && key.metric().equals(METRICS.get(0)))
                .map(key -> new Place(key.metric(), key.step()))
                .distinct()
                .map(place -> new BenchmarkPicture.Part(
                        axis.isEmpty() ? BenchmarkPicture.TOTAL : place.step(),
                        scorers.stream().map(who -> find(who, axis, place)).toList()));
    }

    private List<Measurement> measured() {
        return findings.all().stream()
                .filter(one -> METRICS.contains(one.key().metric()))
                .toList();
    }

    /** What parts run along, as far as any of them has a figure. */
    private List<String> axes() {
        return measured().stream()
                .filter(one -> !(one.measured() instanceof Measured.Undefined))
                .map(one -> one.key().axis())
                .filter(axis -> !axis.isEmpty())
                .distinct()
                .toList();
    }

    private FiguresTable table(String caption, String axis) {
        List<Measurement> parts =
                measured().stream().filter(one -> one.key().axis().equals(axis)).toList();
        List<Subject> scorers = parts.stream()
                .map(one -> new Subject(one.key().arm(), one.key().method()))
                .distinct()
                .toList();
        List<FiguresTable.Row> rows = parts.stream()
                .map(Measurement::key)
                .map(key -> new Place(key.metric(), key.step()))
                .distinct()
                .map(place -> new FiguresTable.Row(
                        axis.isEmpty() ? BenchmarkPicture.TOTAL : place.step(),
                        scorers.stream().map(who -> find(who, axis, place)).toList()))
                .toList();
        List<String> names = scorers.stream().map(Subject::toString).toList();
        return new FiguresTable(caption, axis.isEmpty() ? "Benchmark" : axis, names, rows, notes);
    }

    private record Place(String metric, String step) {}

    private Optional<Measured> find(Subject who, String axis, Place place) {
        return findings.find(new MetricKey(
                who.arm(), who.method(), MetricKey.ALL, place.metric(), Against.TRUTH, axis, place.step()));
    }
}

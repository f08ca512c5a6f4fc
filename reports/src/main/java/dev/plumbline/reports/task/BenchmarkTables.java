package dev.plumbline.reports.task;

import dev.plumbline.config.KebabCase;
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

/**
 * What a public benchmark makes of scores by its own rules: its total, then its parts, the first of their kind in sight and the others behind a line.
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
        List<String> axes = axes();
        table("What " + name + " gives by its own rules", "").write(page);
        axes.stream()
                .filter(axis -> !MANY.contains(axis))
                .forEach(axis -> table("By " + axis, axis).write(page));
        List<FiguresTable> others = axes.stream()
                .filter(MANY::contains)
                .map(axis -> table("By " + axis, axis))
                .toList();
        if (!others.isEmpty()) {
            new Details("All other parts of " + name, others).write(page);
        }
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
                        axis.isEmpty() ? "total" : place.step(),
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

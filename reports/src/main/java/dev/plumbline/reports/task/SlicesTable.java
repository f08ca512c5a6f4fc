package dev.plumbline.reports.task;

import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.ExampleLink;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Slices as rows, the one of all examples first; a few figures as columns. The name of a slice leads to its examples.
 *
 * @param task the anchor of the task
 */
public record SlicesTable(
        Findings findings, Footnotes notes, String task, String caption, Format format, List<Column> columns)
        implements Part {

    /** A figure of an arm, against truth. */
    public record Column(String head, Arm arm, String metric) {}

    /** A table a student, one of the given scores, or one of the weak labels where nothing else was measured. */
    public static List<SlicesTable> all(Findings findings, Footnotes notes, String task) {
        List<Arm> students = findings.arms(Arm.STUDENT);
        List<SlicesTable> tables = new ArrayList<>();
        students.forEach(student -> tables.add(ofStudent(findings, notes, task, student)));
        List<Arm> scores = findings.arms(Arm.SCORES);
        if (!scores.isEmpty()) {
            tables.add(ofScores(findings, notes, task, scores));
        }
        if (tables.isEmpty() && !findings.slices().isEmpty()) {
            tables.add(new SlicesTable(
                    findings, notes, task, "Weak labels by slice", Format.DECIMAL, accuracies(findings, Arm.WEAK)));
        }
        return tables;
    }

    private static SlicesTable ofStudent(Findings findings, Footnotes notes, String task, Arm student) {
        String name = Names.arm(student.name(), student.method());
        List<Column> columns = new ArrayList<>(List.of(
                new Column("divergence (ratings flatter +)", student, "divergence"),
                new Column("inherited-error", student, "inherited-error")));
        columns.addAll(accuracies(findings, Arm.WEAK));
        columns.add(new Column(findings.accuracy() + " of " + name, student, findings.accuracy()));
        columns.addAll(accuracies(findings, Arm.CEILING));
        return new SlicesTable(findings, notes, task, name + " by slice", Format.DECIMAL, columns);
    }

    private static SlicesTable ofScores(Findings findings, Footnotes notes, String task, List<Arm> scores) {
        List<Column> columns = scores.stream()
                .map(arm -> new Column(arm.method(), arm, findings.accuracy()))
                .toList();
        String caption = findings.accuracy() + " against truth by slice, in per cent";
        return new SlicesTable(findings, notes, task, caption, Format.PERCENT, columns);
    }

    private static List<Column> accuracies(Findings findings, String arm) {
        return findings.arms(arm).stream()
                .map(found -> new Column(findings.accuracy() + " of " + found.name(), found, findings.accuracy()))
                .toList();
    }

    @Override
    public void write(Html page) {
        List<String> heads = Stream.concat(
                        Stream.of("Slice", "Examples"), columns.stream().map(Column::head))
                .toList();
        List<String> browsed = findings.slicesOfTask();
        Grid table = Grid.open(page, "figures", caption, heads);
        Stream.concat(Stream.of(MetricKey.ALL), findings.slices().stream())
                .forEach(slice -> table.row(name(slice, browsed), cells -> row(cells, slice)));
        table.close();
    }

    private Part name(String slice, List<String> browsed) {
        if (!browsed.contains(slice)) {
            return page -> page.name(slice);
        }
        Map<String, String> filters = new TreeMap<>(Map.of("slice", slice));
        columns.stream()
                .map(Column::arm)
                .filter(arm -> arm.name().equals(Arm.STUDENT))
                .findFirst()
                .ifPresent(student -> filters.put("method", Names.arm(student.name(), student.method())));
        return ExampleLink.to(task, slice, filters);
    }

    private void row(Html page, String slice) {
        page.leaf("td", examples(slice), "class", "num");
        columns.forEach(column -> Cell.of(find(slice, column), notes, format).write(page));
    }

    private Optional<Measured> find(String slice, Column column) {
        return findings.find(column.arm(), slice, column.metric(), Against.TRUTH);
    }

    /** The most that a figure of the row rests on: some leave examples out. */
    private String examples(String slice) {
        return columns.stream()
                .map(column -> find(slice, column).map(Figure::of))
                .flatMap(Optional::stream)
                .filter(figure -> figure.n().isPresent())
                .max((a, b) -> Integer.compare(a.n().getAsInt(), b.n().getAsInt()))
                .map(figure -> Numbers.count(figure.n().getAsInt()))
                .orElse("");
    }
}

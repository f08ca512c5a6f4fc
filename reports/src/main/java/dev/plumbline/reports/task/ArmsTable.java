package dev.plumbline.reports.task;

import dev.plumbline.reports.html.Cell;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.raters.Aggregations;
import dev.plumbline.reports.raters.Groups;
import dev.plumbline.reports.raters.Raters;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Names;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Arms as rows, metrics over all held-out examples as columns. */
public record ArmsTable(Findings findings, Footnotes notes, String caption, List<Findings.Column> columns)
        implements Part {

    private static final Set<String> COPYING = Set.of(
            "agreement-where-weak-right",
            "inherited-error",
            "excess-inherited-error",
            "inherited-error-over-random-flips",
            "chance-inherited-error",
            "corrected-error",
            "new-error",
            "divergence");
    private static final Set<String> DIAGNOSIS = Set.of(
            "error-predictability",
            "inherited-error-on-transfer",
            "memorisation",
            "known-region-error",
            "known-region-lift",
            "agreement-on-transfer",
            "confident-disagreement",
            "confident-disagreement-right",
            "confident-disagreement-weak-right");
    private static final Set<String> RECOVERY =
            Set.of("gap", "gain", "misfit", "misfit-on-transfer", "pgr", "pgr-balanced-accuracy");

    /**
     * Everything but what {@link #diagnosis}, {@link CalibrationTable}, {@link Raters}, {@link Aggregations}, {@link Groups} and {@link BenchmarkTables} take, in four tables; a metric that this class does not
     * know stands with what it is held against.
     */
    public static List<ArmsTable> all(Findings findings, Footnotes notes) {
        Predicate<Findings.Column> copying = in(COPYING);
        Predicate<Findings.Column> recovery = in(RECOVERY);
        Predicate<Findings.Column> truth = column -> column.against() == Against.TRUTH;
        Predicate<Findings.Column> elsewhere = in(DIAGNOSIS)
                .or(in(Set.copyOf(CalibrationTable.METRICS)))
                .or(in(Set.copyOf(Raters.METRICS)))
                .or(in(Set.copyOf(Aggregations.SURENESS)))
                .or(in(Set.copyOf(Groups.METRICS)))
                .or(in(Set.copyOf(BenchmarkTables.METRICS)));
        Predicate<Findings.Column> plain = copying.or(recovery).or(elsewhere).negate();
        return filled(
                table(findings, notes, "Against truth", plain.and(truth)),
                table(findings, notes, "Against the ratings", plain.and(truth.negate())),
                table(findings, notes, "Errors of the weak labels: copied or put right", copying),
                table(
                        findings,
                        notes,
                        "What the student recovers, and how far it parts from the weak labels",
                        recovery));
    }

    /** What tells why errors were copied, behind a line that opens it. */
    public static Optional<Part> diagnosis(Findings findings, Footnotes notes) {
        List<ArmsTable> tables = filled(table(
                findings, notes, "Memorised, predictable, in the known region, against confidence", in(DIAGNOSIS)));
        return tables.isEmpty() ? Optional.empty() : Optional.of(new Details("Why are errors copied, or not?", tables));
    }

    private static Predicate<Findings.Column> in(Set<String> metrics) {
        return column -> metrics.contains(column.metric());
    }

    private static List<ArmsTable> filled(ArmsTable... tables) {
        return Stream.of(tables).filter(table -> !table.columns().isEmpty()).toList();
    }

    private static ArmsTable table(
            Findings findings, Footnotes notes, String caption, Predicate<Findings.Column> which) {
        return new ArmsTable(
                findings,
                notes,
                caption,
                findings.columns().stream().filter(which).toList());
    }

    @Override
    public void write(Html page) {
        List<String> heads = Stream.concat(Stream.of("Arm"), columns.stream().map(Findings.Column::metric))
                .toList();
        Grid table = Grid.open(page, "figures", caption, heads);
        findings.arms().stream()
                .filter(this::measured)
                .forEach(arm -> table.row(
                        Names.arm(arm.name(), arm.method()),
                        cells -> columns.forEach(column -> cell(arm, column).write(cells))));
        table.close();
    }

    private boolean measured(Arm arm) {
        return columns.stream()
                .anyMatch(column -> findings.find(arm, MetricKey.ALL, column.metric(), column.against())
                        .isPresent());
    }

    private Part cell(Arm arm, Findings.Column column) {
        return Cell.of(findings.find(arm, MetricKey.ALL, column.metric(), column.against()), notes, Format.DECIMAL);
    }
}

package dev.plumbline.reports;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Arms as rows, metrics over all held-out examples as columns. */
record ArmsTable(Findings findings, Footnotes notes, String caption, List<Findings.Column> columns) implements Part {

    private static final Set<String> COPYING = Set.of(
            "agreement-where-weak-right",
            "inherited-error",
            "excess-inherited-error",
            "corrected-error",
            "new-error",
            "divergence");
    private static final Set<String> RECOVERY = Set.of("gap", "gain", "pgr", "pgr-balanced-accuracy");

    /** Every metric but those of calibration in one of four tables; a metric that this class does not know stands with what it is held against. */
    static List<ArmsTable> all(Findings findings, Footnotes notes) {
        Predicate<Findings.Column> copying = column -> COPYING.contains(column.metric());
        Predicate<Findings.Column> recovery = column -> RECOVERY.contains(column.metric());
        Predicate<Findings.Column> truth = column -> column.against() == Against.TRUTH;
        Predicate<Findings.Column> calibration = column -> CalibrationTable.METRICS.contains(column.metric());
        Predicate<Findings.Column> plain = copying.or(recovery).or(calibration).negate();
        return Stream.of(
                        table(findings, notes, "Against truth", plain.and(truth)),
                        table(findings, notes, "Against the ratings", plain.and(truth.negate())),
                        table(findings, notes, "Errors of the weak labels: copied or put right", copying),
                        table(findings, notes, "What the student recovers", recovery))
                .filter(table -> !table.columns().isEmpty())
                .toList();
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

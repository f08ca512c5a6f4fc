package dev.plumbline.reports.task;

import dev.plumbline.TaskRun;
import dev.plumbline.dataset.LabelColumn;
import dev.plumbline.reports.chart.CurveChart;
import dev.plumbline.reports.html.Details;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.raters.Aggregations;
import dev.plumbline.reports.raters.Alarms;
import dev.plumbline.reports.raters.Detections;
import dev.plumbline.reports.raters.Groups;
import dev.plumbline.reports.raters.Raters;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.SliceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What held-out truth says of every arm. */
public record TruthStage(TaskRun run, String anchor) implements Part {

    @Override
    public void write(Html page) {
        Findings findings = new Findings(run);
        Footnotes notes = new Footnotes(anchor);
        sharedErrors(page, findings, notes);
        opened(page);
        new TruthSentences(run).write(page);
        new UseSentences(run.use()).write(page);
        new PgrSentences(findings).write(page);
        new ArmsChart(findings, notes).write(page);
        FlowChart.all(findings, browsed(), notes).forEach(part -> part.write(page));
        DivergenceMap.all(findings, browsed(), notes).forEach(part -> part.write(page));
        ArmsChart.ofRewards(findings, notes).write(page);
        CalibrationTable.of(findings, notes).forEach(part -> part.write(page));
        new RewardOrder(findings, notes).write(page);
        new Moves(findings, notes).write(page);
        new ProbesPart(findings, notes).write(page);
        new Curves(findings, notes).write(page);
        new Detections(findings, notes).write(page);
        new Alarms(findings.alarms(), notes).write(page);
        new Raters(findings, notes).write(page);
        new Aggregations(findings, notes).write(page);
        new Groups(findings, notes).write(page);
        new BenchmarkTables(run.task().truth().benchmark(), findings, notes).write(page);
        folded(page, "Every figure of every arm", ArmsTable.all(findings, notes));
        ArmsTable.diagnosis(findings, notes).ifPresent(table -> table.write(page));
        folded(page, "Every slice in figures, and which differ by more than chance", slices(findings, notes));
        run.measurements().discovery().ifPresent(found -> new DiscoveredTable(found, notes).write(page));
        new ComparisonsTable(run.measurements().comparisons(), notes).write(page);
        notes.write(page);
        if (!run.measurements().all().isEmpty()) {
            page.leaf(
                    "p",
                    "Intervals are two-sided at 95\u00a0%, with clusters as the units, and rounded outwards.",
                    "class",
                    "quiet");
        }
    }

    /** What the pictures above draw, in full: for who wants a figure that no picture has. */
    private static void folded(Html page, String summary, List<? extends Part> tables) {
        if (!tables.isEmpty()) {
            new Details(summary, tables).write(page);
        }
    }

    private List<Part> slices(Findings findings, Footnotes notes) {
        List<Part> parts = new ArrayList<>(SlicesTable.all(findings, notes, anchor));
        if (!run.measurements().sliceTests().isEmpty()) {
            parts.add(new SliceSentences(run.measurements().sliceTests()));
        }
        return parts;
    }

    /** Where the task shows examples with their outcomes, which are not told where truth is kept back. */
    private Optional<String> browsed() {
        boolean told = IntStream.of(run.heldOut().truth()).anyMatch(truth -> truth >= 0);
        return told ? Optional.of(anchor) : Optional.empty();
    }

    /** The picture first: it says whether agreement is evidence. */
    private static void sharedErrors(Html page, Findings findings, Footnotes notes) {
        List<CurveChart> charts = SharedErrors.of(findings).stream()
                .map(shared -> shared.chart(notes))
                .toList();
        if (charts.isEmpty()) {
            return;
        }
        charts.get(0).write(page);
        List<CurveChart> others = new ArrayList<>(charts.subList(1, charts.size()));
        others.addAll(SharedErrors.others(findings, notes));
        if (!others.isEmpty()) {
            new Details("The other aggregations, and everything else by correlation", others).write(page);
        }
    }

    private void opened(Html page) {
        List<String> slices =
                run.task().truth().slices().stream().map(SliceSpec::label).toList();
        Optional<String> column = run.task().truth().sealed().map(LabelColumn::name);
        boolean world = run.task().dataset().world().isPresent();
        if (column.isEmpty() && !world) {
            return;
        }
        page.open("p").text("Truth is ");
        column.ifPresentOrElse(
                name -> page.text("the column ").leaf("code", name), () -> page.text("what the world says"));
        page.text(", opened for " + Numbers.count(run.heldOut().rows().length, "held-out example") + " of the classes "
                + String.join(", ", run.heldOut().classes()));
        page.text(slices.isEmpty() ? "." : "; sliced by " + String.join(", ", slices) + ".")
                .close();
    }
}

package dev.plumbline.reports;

import dev.plumbline.TaskRun;
import dev.plumbline.truth.SliceSpec;
import java.util.List;

/** What held-out truth says of every arm. */
record TruthStage(TaskRun run, String anchor) implements Part {

    @Override
    public void write(Html page) {
        Findings findings = new Findings(run);
        Footnotes notes = new Footnotes(anchor);
        opened(page);
        new TruthSentences(run).write(page);
        new UseSentences(run.use()).write(page);
        new PgrSentences(findings).write(page);
        new ArmsChart(findings).write(page);
        ArmsTable.all(findings, notes).forEach(table -> table.write(page));
        ArmsTable.diagnosis(findings, notes).ifPresent(table -> table.write(page));
        SlicesTable.all(findings, notes).forEach(table -> table.write(page));
        new SliceSentences(run.measurements().sliceTests()).write(page);
        run.measurements().discovery().ifPresent(found -> new DiscoveredTable(found, notes).write(page));
        new ComparisonsTable(run.measurements().comparisons(), notes).write(page);
        CalibrationTable.of(findings, notes).ifPresent(table -> table.write(page));
        notes.write(page);
        if (!run.measurements().all().isEmpty()) {
            page.leaf(
                    "p",
                    "Intervals are two-sided at 95\u00a0%, with clusters as the units, and rounded outwards.",
                    "class",
                    "quiet");
        }
    }

    private void opened(Html page) {
        List<String> slices =
                run.task().truth().slices().stream().map(SliceSpec::label).toList();
        page.open("p").text("Truth is ");
        run.task()
                .truth()
                .column()
                .ifPresentOrElse(
                        column -> page.text("the column ").leaf("code", column),
                        () -> page.text("what the world says"));
        page.text(", opened for " + Numbers.count(run.heldOut().rows().length, "held-out example") + " of the classes "
                + String.join(", ", run.heldOut().classes()));
        page.text(slices.isEmpty() ? "." : "; sliced by " + String.join(", ", slices) + ".")
                .close();
    }
}

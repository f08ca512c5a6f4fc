package dev.plumbline.reports.task;

import dev.plumbline.TaskRun;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Split;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.raters.PanelPart;
import dev.plumbline.reports.raters.PanelSource;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who labelled, how, and how much of the data. */
public record LabelingStage(TaskRun run, WeakLabels labels) implements Part {

    @Override
    public void write(Html page) {
        page.open("p")
                .text("Weak labels by ")
                .leaf("strong", labels.labeler())
                .text(".")
                .close();
        run.task()
                .labeling()
                .map(LabelingStage::said)
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> page.leaf("p", said));
        run.task()
                .labeling()
                .filter(WeakLabeler.Panel.class::isInstance)
                .ifPresent(panel -> new PanelSource((WeakLabeler.Panel) panel).write(page));
        labels.panel().ifPresent(panel -> new PanelPart(panel).write(page));
        page.leaf("p", "The weak labels cover " + covered(Split.TRANSFER) + " and " + covered(Split.HELD_OUT) + ".");
    }

    private String covered(Split split) {
        int[] rows = run.dataset().splits().rows(split);
        Probabilities given = labels.labels();
        int present = (int) IntStream.of(rows).filter(given::present).count();
        return Numbers.count(present) + " of " + Numbers.count(rows.length, split.label() + " example");
    }

    private static String said(WeakLabeler labeler) {
        if (labeler instanceof WeakLabeler.Ratings ratings) {
            return "Ratings that the data hold, read from the column " + ratings.column() + " as a "
                    + Names.of(ratings.as()) + ".";
        }
        if (labeler instanceof WeakLabeler.WeakModel model) {
            return "A model trained on the truth of the supervise split; it sees the view " + model.view() + " only.";
        }
        if (labeler instanceof WeakLabeler.Ensemble ensemble) {
            return ensemble.of().stream().map(LabelingStage::said).collect(Collectors.joining(" "));
        }
        return labeler instanceof WeakLabeler.SimulatedRater rater ? said(rater) : "";
    }

    private static String said(WeakLabeler.SimulatedRater rater) {
        String blind = rater.blind()
                .map(where -> " where " + where.column() + " is " + where.value())
                .orElse("");
        return "A simulated rater who errs on " + Numbers.percent(rater.errorRate(), 0) + " of the examples; "
                + Numbers.percent(rater.systematicShare(), 0) + " of these errors are systematic" + blind
                + ", the others random.";
    }
}

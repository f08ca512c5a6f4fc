package dev.plumbline.reports.task;

import dev.plumbline.TaskRun;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.policy.PolicySpec;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.pressure.PressurePart;
import dev.plumbline.reports.raters.WelfarePart;
import dev.plumbline.reports.words.Findings;

/** How a choice is made among the candidates of each prompt, and what groups choose together; what becomes of rounds, truth says. */
public record PolicyStage(TaskRun run, PolicySpec spec, String anchor) implements Part {

    @Override
    public void write(Html page) {
        Footnotes notes = new Footnotes(anchor + "-policy");
        boolean population = run.labels()
                .flatMap(WeakLabels::panel)
                .flatMap(PanelLabels::population)
                .isPresent();
        spec.welfare().ifPresent(welfare -> new WelfarePart(welfare, population, new Findings(run), notes).write(page));
        spec.rounds().ifPresent(rounds -> new RoundsPart(rounds).write(page));
        if (spec.pressure().isPresent()) {
            new PressurePart(new Findings(run), notes).write(page);
        }
        notes.write(page);
    }
}

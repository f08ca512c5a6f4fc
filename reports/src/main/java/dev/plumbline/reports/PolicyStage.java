package dev.plumbline.reports;

import dev.plumbline.TaskRun;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.policy.PolicySpec;

/** How a choice is made among the candidates of each prompt, and what groups choose together; what becomes of rounds, truth says. */
record PolicyStage(TaskRun run, PolicySpec spec, String anchor) implements Part {

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

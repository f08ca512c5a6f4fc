package dev.plumbline.reports;

import dev.plumbline.TaskRun;
import dev.plumbline.policy.PolicySpec;

/** How a choice is made among the candidates of each prompt, and what groups choose together; what becomes of rounds, truth says. */
record PolicyStage(TaskRun run, PolicySpec spec, String anchor) implements Part {

    @Override
    public void write(Html page) {
        Footnotes notes = new Footnotes(anchor + "-policy");
        spec.welfare().ifPresent(welfare -> new WelfarePart(welfare, new Findings(run), notes).write(page));
        spec.rounds().ifPresent(rounds -> new RoundsPart(rounds).write(page));
        notes.write(page);
    }
}

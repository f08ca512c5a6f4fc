package dev.plumbline.reports;

import dev.plumbline.policy.PolicySpec;

/** How a choice is made among the candidates of each prompt; what becomes of it, truth says. */
record PolicyStage(PolicySpec spec) implements Part {

    @Override
    public void write(Html page) {
        spec.rounds().ifPresent(rounds -> new RoundsPart(rounds).write(page));
    }
}

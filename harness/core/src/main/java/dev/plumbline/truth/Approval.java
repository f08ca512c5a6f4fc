package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.HIGHER;

import dev.plumbline.truth.Definition.Points;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;

/**
 * Who approves of an answer: the share of the ratings of an example that say what the arm says, averaged over the examples. A tie is no
 * answer, and nobody approves of it. Of labels that were made of the same ratings (the arms {@code weak}, {@code aggregation} and {@code
 * group}) it flatters, as raters approve of what they said themselves; a student learned from other examples.
 */
final class Approval {

    private Approval() {}

    static Definition approval() {
        return Definition.of(
                        "approval",
                        "share of the ratings of an example that say what is predicted, averaged over examples: of the pool of"
                                + " raters as it is, and of each group",
                        "mean over examples of P(rating = f)",
                        HIGHER,
                        Scope.PANEL,
                        Whom.ALL,
                        asked -> mean(asked, asked.court().jury().orElseThrow().asked(asked))
                                .measured(asked))
                .along(Points.BOTH);
    }

    static Definition ofPopulation() {
        return Definition.of(
                "approval-of-population",
                "the same, were each group as large as in the population (post-stratified); where a group has not rated an"
                        + " example, the others stand in for it",
                "mean over examples of sum over groups g of s_g P(rating = f | g) / sum over those present of s_g",
                HIGHER,
                Scope.GROUPED_PANEL,
                Whom.ALL,
                asked -> mean(asked, asked.court().jury().orElseThrow().ofPopulation())
                        .measured(asked));
    }

    static Definition least() {
        return Definition.of(
                "least-approval",
                "approval by the group that approves least, corrected for that the least of several noisy shares is too"
                        + " low",
                "min over groups g of (approval_g + k s_g), see LeastInterval",
                HIGHER,
                Scope.GROUPED_PANEL,
                Whom.ALL,
                Least::approval);
    }

    static PanelMean mean(Question asked, Voices voices) {
        Contestant arm = asked.arm();
        return PanelMean.of(asked, voices, new PanelScore() {
            @Override
            public double of(int seed, int row) {
                return voices.share(row, arm.hard().get(seed)[row]);
            }

            @Override
            public double word(int seed, int row, int rating) {
                int answer = arm.hard().get(seed)[row];
                return (voices.says(rating) == answer ? 1 : 0) - voices.share(row, answer);
            }
        });
    }
}

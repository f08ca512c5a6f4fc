package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.truth.Definition.Points;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;
import java.util.stream.IntStream;

/**
 * How often raters of one group agree with each other, and with raters of other groups: the share of the pairs of ratings of an example,
 * by two raters, that say the same, averaged over the examples that have such a pair. Where a group agrees more within itself than across,
 * it has a view of its own (as in DICES, Aroyo et al. 2023, arXiv 2306.11247, whose in-group and cross-group cohesion are this
 * for each pair of raters).
 */
final class GroupAgreement {

    private final Jury jury;
    private final int group;
    private final boolean within;

    private GroupAgreement(Jury jury, int group, boolean within) {
        this.jury = jury;
        this.group = group;
        this.within = within;
    }

    static Definition inGroup() {
        return of(
                "in-group-agreement",
                "chance that two raters of the group say the same of an example",
                "mean over examples of the share of pairs within the group that agree",
                true);
    }

    static Definition crossGroup() {
        return of(
                "cross-group-agreement",
                "chance that a rater of the group and one of another group say the same of an example",
                "mean over examples of the share of pairs across groups that agree",
                false);
    }

    private static Definition of(String label, String meaning, String formula, boolean within) {
        return Definition.of(
                        label,
                        meaning,
                        formula,
                        NEITHER,
                        Scope.GROUPED_PANEL,
                        Whom.RATERS,
                        asked -> new GroupAgreement(
                                        asked.court().jury().orElseThrow(),
                                        asked.group().orElseThrow(),
                                        within)
                                .measured(asked))
                .along(Points.GROUPS);
    }

    private Measured measured(Question asked) {
        Voices voices = within ? jury.byGroup().get(group) : jury.pool();
        String pair = within
                ? "two ratings by the group '" + jury.names().get(group) + "'"
                : "a rating by the group '" + jury.names().get(group) + "' and one by another";
        Sample base = asked.at().seen().where(row -> pairs(row) > 0, pair);
        return PanelMean.of(base, voices, 1, new PanelScore() {
                    @Override
                    public double of(int seed, int row) {
                        return agreeing(row) / (double) pairs(row);
                    }

                    @Override
                    public double word(int seed, int row, int rating) {
                        return GroupAgreement.this.word(row, rating);
                    }
                })
                .measured(asked);
    }

    /** Ratings of the group, and those that they are paired with. */
    private boolean meets(int one, int other) {
        return jury.ratings().rater()[one] != jury.ratings().rater()[other]
                && (within
                        ? jury.group(one) == group && jury.group(other) == group
                        : (jury.group(one) == group) != (jury.group(other) == group));
    }

    private long pairs(int row) {
        return jury.of(row).mapToLong(r -> others(row, r).count()).sum();
    }

    private long agreeing(int row) {
        return jury.of(row).mapToLong(r -> alike(row, r)).sum();
    }

    private IntStream others(int row, int rating) {
        return jury.of(row).filter(other -> meets(rating, other));
    }

    private long alike(int row, int rating) {
        int says = jury.ratings().says()[rating];
        return others(row, rating)
                .filter(other -> jury.ratings().says()[other] == says)
                .count();
    }

    /**
     * Every pair has two raters, and what it departs from the mean of the pairs is a part of each of them (the projection of Hoeffding
     * 1948): twice that of the pairs that a rating is in, as a share of its weight.
     */
    private double word(int row, int rating) {
        double pairs = pairs(row);
        double mean = agreeing(row) / pairs;
        double mine = others(row, rating).count();
        double weight = (within ? jury.byGroup().get(group) : jury.pool()).weight()[rating];
        return 2 * (alike(row, rating) - mean * mine) / pairs / weight;
    }
}

package dev.plumbline.labeling.aggregation;

import dev.plumbline.dataset.Draws;
import java.util.Arrays;

/** Panels whose raters err as one of the models has it, with what is to be recovered. */
final class Worlds {

    private Worlds() {}

    /**
     * A panel and its parameters.
     *
     * @param ability of each rater, as the model defines it
     * @param other easiness of each item or scores of candidates; empty where the model has none
     */
    record World(SimulatedPanel panel, double[] ability, double[] other) {}

    /**
     * Dawid and Skene's: three classes, three kinds of raters. All are right on the first two classes with .8 and on the third with .5,
     * which some take for the first class and others for the second.
     */
    static World dawidSkene(long seed, int items) {
        double[][][] kinds = {
            {{.8, .1, .1}, {.1, .8, .1}, {.45, .05, .5}},
            {{.8, .1, .1}, {.1, .8, .1}, {.05, .45, .5}},
            {{.8, .1, .1}, {.1, .8, .1}, {.05, .45, .5}}
        };
        double[] ability = new double[21];
        Arrays.fill(ability, .7);
        return new World(
                SimulatedPanel.of(
                        seed,
                        items,
                        ability.length,
                        6,
                        3,
                        (rater, item, truth, draws) -> SimulatedPanel.drawn(kinds[rater % 3][truth], draws)),
                ability,
                new double[0]);
    }

    /** GLAD's, with abilities and easiness drawn from its default priors. */
    static World glad(long seed, int items, int raters, int perItem, int classes) {
        Draws draws = Draws.of(seed, "glad world", 0);
        double[] ability = normal(draws, raters, 1);
        double[] easiness =
                Arrays.stream(normal(draws, items, 1)).map(Math::exp).toArray();
        return new World(
                SimulatedPanel.of(
                        seed,
                        items,
                        raters,
                        perItem,
                        classes,
                        (rater, item, truth, d) ->
                                SimulatedPanel.coin(Sigmoid.of(ability[rater] * easiness[item]), truth, classes, d)),
                ability,
                easiness);
    }

    /** MACE's: two of three raters know the class with .8; each third is a spammer, who always says his favourite of four classes. */
    static World mace(long seed, int items) {
        double[] ability = new double[30];
        Arrays.setAll(ability, w -> w % 3 == 2 ? 0 : .8);
        return new World(
                SimulatedPanel.of(seed, items, ability.length, 6, 4, (rater, item, truth, draws) -> {
                    int favourite = rater < 15 ? 0 : 1 + rater % 3;
                    int guess = rater % 3 == 2 ? favourite : draws.below(4);
                    return draws.uniform() < ability[rater] ? truth : guess;
                }),
                ability,
                new double[0]);
    }

    /** Crowd Bradley and Terry's, with candidates' scores drawn from a normal distribution of standard deviation 2. */
    static World crowdBradleyTerry(long seed, int pairs, double... eta) {
        Draws draws = Draws.of(seed, "scores", 0);
        double[] scores = Arrays.stream(normal(draws, 30, 0)).map(s -> 2 * s).toArray();
        return new World(
                SimulatedPanel.pairs(
                        seed,
                        scores,
                        pairs,
                        eta.length,
                        5,
                        (rater, item, prefers, d) -> d.uniform() < eta[rater] ? prefers : 1 - prefers),
                eta,
                scores);
    }

    private static double[] normal(Draws draws, int many, double mean) {
        double[] values = new double[many];
        Arrays.setAll(values, i -> mean + draws.gaussian());
        return values;
    }
}

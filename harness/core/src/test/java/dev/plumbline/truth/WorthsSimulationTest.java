package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.policy.Policies;
import dev.plumbline.policy.Policy;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulates choices by few ratings, and holds what they are said to be worth against what they are. */
@Tag("simulation")
class WorthsSimulationTest {

    private static final int TRIALS = 600;
    private static final int SEED = Integer.getInteger("plumbline.coverage.seed", 19);

    /** Tastes that differ by candidate: of each group around .5, with a spread and as alike as is said. */
    private static double[][] tastes(Draws draws, int candidates, double spread, double alike) {
        double[][] approval = new double[2][candidates];
        for (int c = 0; c < candidates; c++) {
            double common = draws.gaussian();
            for (double[] group : approval) {
                double own = Math.sqrt(Math.abs(alike)) * common + Math.sqrt(1 - Math.abs(alike)) * draws.gaussian();
                group[c] = Math.max(.02, Math.min(.98, .5 + spread * own));
            }
        }
        return approval;
    }

    private record Trial(Policies policies, Worths worths, double[][] approval) {

        static Trial of(String name, int trial, int pools, int raters, double spread, double alike) {
            Draws draws = Draws.of(SEED, name, trial);
            double[][] approval = tastes(draws, pools * 4, spread, alike);
            ChosenPools chosen = new ChosenPools(approval, 4, raters);
            Examples examples = chosen.examples();
            PanelLabels panel = chosen.rated(draws);
            Policies policies =
                    ChosenPools.chosen(examples, panel, trial, ChosenPools.utilitarian(), ChosenPools.maximin());
            Jury jury = Jury.of(panel, examples.clusters());
            return new Trial(policies, new Worths(policies, Optional.of(jury), examples.clusters()), approval);
        }

        /** What the choices by the two halves are truly worth over the base, in shares of approval. */
        double truly(Policy policy, int group) {
            double sum = 0;
            for (double[] half : policy.byHalf()) {
                sum += IntStream.range(0, half.length)
                        .mapToDouble(row -> (half[row] - .25) * approval[group][row])
                        .sum();
            }
            return sum / 2 / (approval[group].length / 4.);
        }

        double inSample(Policy policy, int group) {
            double[] utility = policies.utilities().of()[group];
            double[] base = policies.pools().base();
            return IntStream.range(0, utility.length)
                            .mapToDouble(c -> (policy.weights()[c] - base[c]) * utility[c])
                            .sum()
                    / policies.pools().size();
        }
    }

    @ParameterizedTest
    @CsvSource({"50, 6, .2, 0", "50, 6, .2, .6", "20, 4, .2, 0", "1, 40, .15, .3", "1, 12, .15, .3"})
    void a_utility_by_raters_who_had_no_say_holds_what_a_choice_is_worth(
            int pools, int raters, double spread, double alike) {
        String name = "worths " + pools + " " + raters + " " + spread + " " + alike;
        double[] truly = new double[TRIALS];
        double[] scale = new double[TRIALS];
        Interval[] intervals = new Interval[TRIALS];
        double found = 0;
        double promised = 0;
        for (int t = 0; t < TRIALS; t++) {
            Trial trial = Trial.of(name, t, pools, raters, spread, alike);
            Policy utilitarian = trial.policies().all().get(1);
            Measured.Value value =
                    (Measured.Value) trial.worths().measured(trial.worths().of(utilitarian, 0));
            scale[t] = trial.policies().utilities().scale().get(0);
            intervals[t] = value.interval();
            truly[t] = trial.truly(utilitarian, 0);
            found += value.estimate() * scale[t] / TRIALS;
            promised += trial.inSample(utilitarian, 0) * scale[t] / TRIALS;
        }
        double mean = Arrays.stream(truly).average().orElseThrow();
        // Of a single pool the interval is for this pool as it is.
        long covered = IntStream.range(0, TRIALS)
                .filter(t -> {
                    double truth = (pools == 1 ? truly[t] : mean) / scale[t];
                    return intervals[t].low(.95) <= truth && truth <= intervals[t].high(.95);
                })
                .count();
        System.out.printf(
                Locale.ROOT,
                "%d pools, %d raters each: truly %.4f, found %.4f, promised %.4f; covered %.3f%n",
                pools,
                raters,
                mean,
                found,
                promised,
                covered / (double) TRIALS);
        assertThat(found).isCloseTo(mean, within(.006));
        assertThat(promised).as("what the raters' noise adds").isGreaterThan(mean + .01);
        assertThat(covered / (double) TRIALS).isBetween(.92, .985);
    }

    @Test
    void where_nobody_prefers_anything_the_choice_promises_much_and_is_worth_nothing() {
        double found = 0;
        double worst = 0;
        double promised = 0;
        int below = 0;
        for (int t = 0; t < TRIALS; t++) {
            Trial trial = Trial.of("nothing", t, 30, 5, 0, 0);
            Policy maximin = trial.policies().all().get(2);
            Measured.Value least = (Measured.Value) trial.worths()
                    .least(IntStream.range(0, 2)
                            .mapToObj(g -> trial.worths().of(maximin, g))
                            .toList());
            found += trial.worths().of(maximin, 0).value() / TRIALS;
            promised += trial.inSample(maximin, 0) / TRIALS;
            worst += least.estimate() / TRIALS;
            below += least.interval().low(.9) > 0 ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "nothing to prefer: promised %.3f, found %.4f, worst off %.4f, wrongly above 0 in %.3f%n",
                promised,
                found,
                worst,
                below / (double) TRIALS);
        assertThat(promised).isGreaterThan(.5);
        assertThat(found).isCloseTo(0, within(.02));
        assertThat(below / (double) TRIALS)
                .as("a gate on worst-off at least 0 lets it through")
                .isLessThan(.05);
    }
}

package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Measured.Value;
import dev.plumbline.truth.SimulatedPanels.Drawn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Simulates panels whose true values are known, 1,000 of each kind, and counts how often the 95 % interval holds them. */
@Tag("simulation")
class PanelCoverageSimulationTest {

    private static final int TRIALS = 1000;
    /** {@code -Dplumbline.coverage.seed=N} draws other data sets, for a figure that nothing has been chosen by. */
    private static final int SEED = Integer.getInteger("plumbline.coverage.seed", 11);

    private static final double[] FIFTH = {.2, .2};
    private static final double[] RARELY = {.05, .05};
    private static final double[] HARDLY = {.45, .45};

    /** How often an interval held the true value. */
    private static final class Count {
        private int held;
        private int without;
        private double sum;

        void add(Measured measured, double truth) {
            if (!(measured instanceof Value value)) {
                without++;
                return;
            }
            sum += value.estimate();
            held += value.interval().low(.95) <= truth
                            && truth <= value.interval().high(.95)
                    ? 1
                    : 0;
        }

        double covered() {
            return held / (double) (TRIALS - without);
        }

        String told() {
            return String.format(
                    Locale.ROOT, "%.3f (mean %.3f, without %d)", covered(), sum / (TRIALS - without), without);
        }
    }

    private static SimulatedPanels panel(
            int clusters, int size, int raters, double missing, double prevalence, double[] errors) {
        String name = String.format(
                Locale.ROOT,
                "%d clusters of %d, %d raters, missing %.1f, second class %.1f, errors %.2f",
                clusters,
                size,
                raters,
                missing,
                prevalence,
                errors[0]);
        return new SimulatedPanels(name, clusters, size, raters, missing, prevalence, errors, 0);
    }

    static Stream<SimulatedPanels> panels() {
        Stream.Builder<SimulatedPanels> panels = Stream.builder();
        for (int items : new int[] {30, 100, 400}) {
            for (int raters : new int[] {3, 10}) {
                for (double missing : new double[] {0, .4}) {
                    for (double[] errors : List.of(FIFTH, RARELY, HARDLY)) {
                        panels.add(panel(items, 1, raters, missing, .5, errors));
                    }
                    panels.add(panel(items, 1, raters, missing, .1, RARELY));
                }
            }
        }
        panels.add(panel(100, 4, 3, .4, .5, FIFTH));
        panels.add(panel(100, 4, 10, 0, .2, FIFTH));
        return panels.build();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void intervals_of_alpha_and_kappa_hold_the_true_value(SimulatedPanels panel) {
        Count alpha = new Count();
        Count kappa = new Count();
        double truth = panel.agreementBeyondChance();
        for (int trial = 0; trial < TRIALS; trial++) {
            Drawn drawn = panel.draw(SEED, trial);
            alpha.add(BeyondChance.alpha(drawn.votes(), drawn.byTwo()), truth);
            kappa.add(BeyondChance.kappa(drawn.votes(), drawn.byTwo()), truth);
        }
        System.out.printf(
                Locale.ROOT, "%-85s %.3f alpha %s kappa %s%n", panel.name(), truth, alpha.told(), kappa.told());
        // Of 30 items with a class in three of them, not every data set has what the interval rests on.
        boolean rare = panel.clusters() == 30 && panel.prevalence() < .2;
        double least = rare ? .86 : panel.clusters() == 30 ? .9 : .93;
        double most = panel.clusters() == 30 ? .99 : panel.clusters() == 100 ? .985 : .97;
        assertThat(alpha.covered()).as("alpha").isBetween(least, most);
        assertThat(kappa.covered()).as("kappa").isBetween(least, most);
    }

    static Stream<SimulatedPanels> correlated() {
        Stream.Builder<SimulatedPanels> panels = Stream.builder();
        for (int items : new int[] {100, 400}) {
            for (int raters : new int[] {3, 10}) {
                for (double missing : new double[] {0, .4}) {
                    for (double correlation : new double[] {0, .2, .7}) {
                        String name = String.format(
                                Locale.ROOT,
                                "%d items, %d raters, missing %.1f, correlation %.1f",
                                items,
                                raters,
                                missing,
                                correlation);
                        double[] errors = {.15, .4};
                        panels.add(new SimulatedPanels(name, items, 1, raters, missing, .5, errors, correlation));
                    }
                }
            }
        }
        return panels.build();
    }

    @ParameterizedTest
    @MethodSource("correlated")
    void intervals_of_what_raters_share_and_of_their_majority_hold_the_true_value(SimulatedPanels panel) {
        Count rho = new Count();
        Count effective = new Count();
        Count three = new Count();
        for (int trial = 0; trial < TRIALS; trial++) {
            Drawn drawn = panel.draw(SEED, trial);
            rho.add(ErrorCorrelation.of(drawn.votes(), drawn.truth(), drawn.byTwo()), panel.correlation());
            if (panel.missing() == 0) {
                effective.add(
                        ErrorCorrelation.effectiveRaters(drawn.votes(), drawn.truth(), drawn.byTwo()),
                        panel.effectiveRaters());
                three.add(
                        MajorityCurve.of(drawn.votes(), drawn.truth(), drawn.all())
                                .points()
                                .get(1)
                                .accuracy(),
                        panel.majority(3));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-55s correlation %s effective raters %s majority of three of %.3f %s%n",
                panel.name(),
                rho.told(),
                panel.missing() == 0 ? effective.told() : "-",
                panel.majority(3),
                panel.missing() == 0 ? three.told() : "-");
        assertThat(rho.covered()).as("correlation").isBetween(.92, .98);
        if (panel.missing() == 0) {
            assertThat(effective.covered()).as("effective raters").isBetween(.92, .98);
            assertThat(three.covered()).as("majority of three").isBetween(.93, .97);
        }
    }

    static Stream<SimulatedPanels> floors() {
        return Stream.of(
                // nobody is led astray; everybody where the class is the second; half of the raters, which is no lead
                new SimulatedPanels("no floor, 10 raters", 200, 1, 10, 0, .2, new double[] {.3, .3}, 0),
                new SimulatedPanels("a fifth led astray, 10 raters", 200, 1, 10, 0, .2, new double[] {.2, .8}, 0),
                new SimulatedPanels("a fifth just led astray, 39 raters", 200, 1, 39, 0, .2, new double[] {.1, .6}, 0),
                new SimulatedPanels("a fifth even, 10 raters", 200, 1, 10, .2, .2, new double[] {.1, .5}, 0));
    }

    @ParameterizedTest
    @MethodSource("floors")
    void the_bias_floor_is_above_the_true_one_in_no_more_than_five_of_a_hundred(SimulatedPanels panel) {
        double truth = panel.errors()[1] > .5 ? panel.prevalence() : 0;
        double sum = 0;
        int above = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Drawn drawn = panel.draw(SEED, trial);
            Value floor = (Value) BiasFloor.of(drawn.votes(), drawn.truth(), drawn.all());
            sum += floor.estimate();
            above += floor.interval().low(.9) > truth ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%-40s true %.3f mean %.3f lower bound above it in %d of %d%n",
                panel.name(),
                truth,
                sum / TRIALS,
                above,
                TRIALS);
        assertThat(above).isLessThanOrEqualTo(70);
    }
}

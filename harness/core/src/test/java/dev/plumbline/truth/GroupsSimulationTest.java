package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.Population;
import dev.plumbline.labeling.raters.RaterGroups;
import dev.plumbline.truth.Measured.Value;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Simulates panels of several groups whose approval of a student's answers is known, and counts how often the 95 % interval holds
 * it.
 *
 * <p>A rater approves where a normal number lies below the quantile of his group's approval. A share of its variance is the example's, the same
 * for every rater of a group and to a degree for all groups, and a share is the rater's own strictness.
 */
@Tag("simulation")
class GroupsSimulationTest {

    private static final int TRIALS = 600;
    /** {@code -Dplumbline.coverage.seed=N} draws other panels, for a figure that nothing has been chosen by. */
    private static final int SEED = Integer.getInteger("plumbline.coverage.seed", 17);

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * What is drawn.
     *
     * @param approval of each group
     * @param alike share of the example's part that all groups have in common; below 0: two groups that disagree
     * @param strictness share of the variance that is the rater's own
     */
    private record Design(
            String name, double[] approval, int items, int raters, double alike, double strictness, double missing) {

        private static final double OF_ITEM = .3;

        PanelLabels draw(int trial) {
            Draws draws = Draws.of(SEED, name, trial);
            int groups = approval.length;
            double[][] own = new double[groups][groups * raters];
            for (double[] group : own) {
                Arrays.setAll(group, r -> draws.gaussian());
            }
            int[] rater = new int[items * groups * raters];
            int[] item = new int[rater.length];
            int[] says = new int[rater.length];
            int size = 0;
            for (int i = 0; i < items; i++) {
                double common = draws.gaussian();
                for (int g = 0; g < groups; g++) {
                    double side = alike < 0 && g % 2 > 0 ? -1 : 1;
                    double ofItem = side * Math.sqrt(Math.abs(alike)) * common
                            + Math.sqrt(1 - Math.abs(alike)) * draws.gaussian();
                    for (int r = 0; r < raters; r++) {
                        double number = Math.sqrt(OF_ITEM) * ofItem
                                + Math.sqrt(strictness) * own[g][r]
                                + Math.sqrt(1 - OF_ITEM - strictness) * draws.gaussian();
                        rater[size] = g * raters + r;
                        item[size] = i;
                        says[size] = number < NORMAL.inverseCumulativeProbability(approval[g]) ? 1 : 0;
                        size += draws.uniform() < missing ? 0 : 1;
                    }
                }
            }
            PanelRatings ratings = new PanelRatings(
                    List.of("no", "yes"),
                    IntStream.range(0, groups * raters).mapToObj(r -> "r" + r).toList(),
                    items,
                    items,
                    Arrays.copyOf(rater, size),
                    Arrays.copyOf(item, size),
                    Arrays.copyOf(says, size));
            RaterGroups names = new RaterGroups(
                    IntStream.range(0, groups).mapToObj(g -> "g" + g).toList(),
                    IntStream.range(0, groups * raters).map(r -> r / raters).toArray());
            Population alike = new Population(Collections.nCopies(groups, 1.0 / groups));
            return new PanelLabels(ratings, Optional.of(names), Optional.of(alike), List.of(), List.of(), List.of());
        }

        /** The student, who always says yes, on every example. */
        ArmOnSlice student(int trial) {
            int[] yes = new int[items];
            Arrays.fill(yes, 1);
            Evidence evidence = EvidenceBuilder.truth(new int[items])
                    .weak(yes)
                    .arm("student", "soft", yes)
                    .panel(draw(trial))
                    .build();
            Court court = Court.of(evidence, new int[items]);
            return ArmOnSlice.of(
                    court,
                    court.arm("student").orElseThrow(),
                    Sample.of(
                            IntStream.range(0, items).toArray(),
                            evidence.examples().clusters()));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Design design(
            double[] approval, int items, int raters, double alike, double strict, double missing) {
        String name = String.format(
                Locale.ROOT,
                "groups %s, %d items, %d raters each, alike %.1f, strictness %.2f, missing %.1f",
                Arrays.toString(approval),
                items,
                raters,
                alike,
                strict,
                missing);
        return new Design(name, approval, items, raters, alike, strict, missing);
    }

    static Stream<Design> approvals() {
        return Stream.of(
                design(new double[] {.6}, 300, 3, 0, .1, 0),
                design(new double[] {.6}, 300, 5, 0, .1, 0),
                design(new double[] {.6}, 300, 12, 0, .1, .5),
                design(new double[] {.8}, 100, 30, 0, .02, .8),
                design(new double[] {.6}, 40, 10, 0, 0, 0),
                design(new double[] {.6}, 300, 5, 0, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("approvals")
    void the_interval_of_a_groups_approval_speaks_of_other_raters_too(Design design) {
        int covered = 0;
        int byItems = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            ArmOnSlice student = design.student(trial);
            Value value = (Value) student.measure(Metric.APPROVAL, Against.RATINGS, 0);
            covered += holds(value.interval(), design.approval()[0]);
            Question asked = new Question(Metric.APPROVAL, Against.RATINGS, student);
            PanelMean mean =
                    Approval.mean(asked, student.court().jury().orElseThrow().pool());
            Spread items = Spread.of(mean.estimates(), mean.base(), mean.base().clusters());
            byItems += holds(
                    Intervals.of(0, 1, value.estimate(), items, mean.base().clusters()), design.approval()[0]);
        }
        told(design, "approval %.3f, by items alone %.3f", covered, byItems);
        boolean fewStrict = design.raters() == 3;
        assertThat(share(covered)).isBetween(fewStrict ? .88 : .92, .99);
        if (design.strictness() >= .1) {
            assertThat(share(byItems))
                    .as("what raters differ by is no part of it")
                    .isLessThan(.8);
        }
    }

    static Stream<Design> populations() {
        return Stream.of(
                design(new double[] {.3, .8}, 200, 4, 0, .05, 0),
                design(new double[] {.3, .8}, 200, 4, .5, .05, .4),
                design(new double[] {.3, .8}, 200, 4, -.9, 0, .4),
                design(new double[] {.2, .5, .9}, 100, 10, 0, .1, .5));
    }

    @ParameterizedTest
    @MethodSource("populations")
    void the_interval_of_a_populations_approval_does_not_take_groups_for_chance(Design design) {
        double truth = Arrays.stream(design.approval()).average().orElseThrow();
        int covered = 0;
        double width = 0;
        double poolWidth = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            ArmOnSlice student = design.student(trial);
            Value value = (Value) student.measure(Metric.APPROVAL_OF_POPULATION, Against.RATINGS);
            Value pool = (Value) student.measure(Metric.APPROVAL, Against.RATINGS);
            covered += holds(value.interval(), truth);
            width += (value.interval().high(.95) - value.interval().low(.95)) / TRIALS;
            poolWidth += (pool.interval().high(.95) - pool.interval().low(.95)) / TRIALS;
        }
        System.out.printf(
                Locale.ROOT,
                "%-95s population %.3f, width %.3f, of the pool %.3f%n",
                design,
                share(covered),
                width,
                poolWidth);
        assertThat(share(covered)).isBetween(.92, .99);
        assertThat(poolWidth)
                .as("a pool of other raters has other shares of the groups")
                .isGreaterThan(width);
    }

    static Stream<Design> leasts() {
        return Stream.of(
                design(new double[] {.6, .6}, 200, 10, 0, .02, .5),
                design(new double[] {.6, .6, .6, .6, .6}, 200, 10, 0, .02, .5),
                design(new double[] {.6, .6, .6, .6, .6}, 200, 10, .9, 0, .5),
                design(new double[] {.6, .6}, 200, 10, -.9, 0, .5),
                design(new double[] {.5, .6, .6, .7}, 200, 10, 0, .02, .5),
                design(new double[] {.58, .6, .62}, 200, 10, .5, .02, .5),
                design(new double[] {.3, .8, .8, .8, .8}, 200, 10, 0, .02, .5));
    }

    @ParameterizedTest
    @MethodSource("leasts")
    void the_least_of_several_groups_is_not_that_of_their_noise(Design design) {
        double truth = Arrays.stream(design.approval()).min().orElseThrow();
        int covered = 0;
        int below = 0;
        int naive = 0;
        int naiveBelow = 0;
        double bias = 0;
        double naiveBias = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            ArmOnSlice student = design.student(trial);
            Value least = (Value) student.measure(Metric.LEAST_APPROVAL, Against.RATINGS);
            Value last = IntStream.range(0, design.approval().length)
                    .mapToObj(g -> (Value) student.measure(Metric.APPROVAL, Against.RATINGS, g))
                    .min((a, b) -> Double.compare(a.estimate(), b.estimate()))
                    .orElseThrow();
            covered += holds(least.interval(), truth);
            below += least.estimate() < truth ? 1 : 0;
            bias += (least.estimate() - truth) / TRIALS;
            naive += holds(last.interval(), truth);
            naiveBelow += last.estimate() < truth ? 1 : 0;
            naiveBias += (last.estimate() - truth) / TRIALS;
        }
        System.out.printf(
                Locale.ROOT,
                "%-95s covered %.3f, too low in %.2f, bias %.4f; the plain least %.3f, %.2f, %.4f%n",
                design,
                share(covered),
                share(below),
                bias,
                share(naive),
                share(naiveBelow),
                naiveBias);
        assertThat(share(covered)).isGreaterThanOrEqualTo(.93);
        assertThat(share(below))
                .as("half-median-unbiased: at least as high in half of all samples")
                .isLessThan(.56);
        boolean equal = Arrays.stream(design.approval()).distinct().count() == 1;
        if (equal && design.approval().length == 5 && design.alike() < .5) {
            assertThat(share(naive)).isLessThan(.90);
            assertThat(naiveBias).isLessThan(-.015);
            assertThat(Math.abs(bias)).isLessThan(-naiveBias / 2);
        }
    }

    @Test
    void a_student_who_knows_how_people_differ_has_no_excess_and_one_who_collapses_has() {
        double excess = 0;
        double plain = 0;
        double collapsed = 0;
        double lost = 0;
        int trials = 200;
        int items = 100;
        for (int trial = 0; trial < trials; trial++) {
            Draws draws = Draws.of(SEED, "distributions", trial);
            double[] yes =
                    IntStream.range(0, items).mapToDouble(i -> draws.uniform()).toArray();
            int[] says = IntStream.range(0, items * 5)
                    .map(r -> draws.uniform() < yes[r / 5] ? 1 : 0)
                    .toArray();
            PanelRatings ratings = new PanelRatings(
                    List.of("no", "yes"),
                    List.of("a", "b", "c", "d", "e"),
                    items,
                    items,
                    IntStream.range(0, items * 5).map(r -> r % 5).toArray(),
                    IntStream.range(0, items * 5).map(r -> r / 5).toArray(),
                    says);
            EvidenceBuilder evidence = EvidenceBuilder.truth(new int[items])
                    .weak(new int[items])
                    .soft("student", "soft", yes)
                    .soft("scores", "hard", Arrays.stream(yes).map(Math::round).toArray())
                    .panel(new PanelLabels(ratings, Optional.empty(), List.of(), List.of()));
            excess += evidence.againstRatings("student", "soft", "excess-total-variation")
                            .estimate()
                    / trials;
            plain += evidence.againstRatings("student", "soft", "total-variation")
                            .estimate()
                    / trials;
            collapsed += evidence.againstRatings("scores", "hard", "excess-total-variation")
                            .estimate()
                    / trials;
            lost += evidence.againstRatings("scores", "hard", "diversity-lost").estimate() / trials;
        }
        System.out.printf(
                Locale.ROOT,
                "total variation %.4f, excess %.4f; collapsed: excess %.4f, diversity lost %.4f%n",
                plain,
                excess,
                collapsed,
                lost);
        assertThat(plain)
                .as("five ratings are far from what they were drawn from")
                .isGreaterThan(.1);
        assertThat(excess).isCloseTo(0, within(.003));
        assertThat(collapsed).as("the mean of min(p, 1 - p)").isCloseTo(.25, within(.01));
        assertThat(lost).as("the mean of 2 p (1 - p)").isCloseTo(1 / 3., within(.01));
    }

    private static int holds(Interval interval, double truth) {
        return interval.low(.95) <= truth && truth <= interval.high(.95) ? 1 : 0;
    }

    private static double share(int count) {
        return count / (double) TRIALS;
    }

    private static void told(Design design, String what, int one, int other) {
        System.out.printf(Locale.ROOT, "%-95s " + what + "%n", design, share(one), share(other));
    }
}

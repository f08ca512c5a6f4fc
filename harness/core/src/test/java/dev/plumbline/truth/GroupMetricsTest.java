package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.policy.Policies;
import dev.plumbline.policy.Policy;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is measured of groups, by numbers that one can check by hand. */
class GroupMetricsTest {

    private static Measured measure(PanelLabels panel, String arm, String metric, String group, int... answers) {
        Evidence evidence = EvidenceBuilder.truth(new int[answers.length])
                .weak(answers)
                .arm("student", "soft", answers)
                .panel(panel)
                .build();
        MetricKey key = new MetricKey(arm, arm.equals("student") ? "soft" : "", "all", metric, Against.RATINGS);
        return Evaluation.of(evidence)
                .measurements()
                .find(group.isEmpty() ? key : key.at(MetricKey.GROUP, group))
                .orElseThrow();
    }

    private static Value value(PanelLabels panel, String metric, String group, int... answers) {
        return (Value) measure(panel, "student", metric, group, answers);
    }

    @Test
    void an_approval_is_the_mean_over_examples_of_the_share_of_their_ratings() {
        PanelLabels panel = PanelBuilder.panel(2, "old", "young")
                .says(0, "old", 1, 1, 0, 0)
                .says(1, "old", 0)
                .says(0, "young", 1, 1)
                .says(1, "young", 0, 1)
                .build();
        // Old: 2 of 4 and 1 of 1, not 3 of 5
        assertThat(value(panel, "approval", "old", 1, 0).estimate()).isEqualTo(.75);
        assertThat(value(panel, "approval", "young", 1, 0).estimate()).isEqualTo(.75);
        // All: 4 of 6 and 2 of 3
        assertThat(value(panel, "approval", "", 1, 0).estimate()).isCloseTo(2 / 3., within(1e-12));
    }

    @Test
    void nobody_approves_of_a_tie_and_what_a_group_has_not_rated_is_not_in_its_figure() {
        PanelLabels panel = PanelBuilder.panel(3, "old", "young")
                .says(0, "old", 1, 1)
                .says(1, "old", 1, 1)
                .says(2, "old", 1, 0)
                .says(0, "young", 1, 0)
                .says(2, "young", 0, 0)
                .build();
        EvidenceBuilder evidence = EvidenceBuilder.truth(0, 0, 0)
                .weak(1, 1, 1)
                .soft("student", "soft", .9, .5, .9)
                .panel(panel);
        MetricKey approval = new MetricKey("student", "soft", "all", "approval", Against.RATINGS);
        Measurements measured = Evaluation.of(evidence.build()).measurements();
        assertThat(measured.find(approval.at("group", "old")).map(m -> ((Value) m).estimate()))
                .contains((1 + 0 + .5) / 3);
        assertThat(measured.find(approval.at("group", "young")).map(m -> ((Value) m).estimate()))
                .contains((.5 + 0) / 2);
    }

    @Test
    void raters_who_differ_widen_the_interval_of_their_approval() {
        // On every example half of the raters approve: by one rater each time, or by the same two of four always.
        PanelBuilder same = PanelBuilder.panel(40, "all");
        PanelBuilder turns = PanelBuilder.panel(40, "all");
        int[] answers = new int[40];
        for (int i = 0; i < 40; i++) {
            same.says(i, "all", 1, 1, 0, 0);
            turns.says(
                    i,
                    "all",
                    i % 4 < 2 ? 1 : 0,
                    (i + 1) % 4 < 2 ? 1 : 0,
                    (i + 2) % 4 < 2 ? 1 : 0,
                    (i + 3) % 4 < 2 ? 1 : 0);
            answers[i] = 1;
        }
        Value differ = value(same.build(), "approval", "", answers);
        Value alike = value(turns.build(), "approval", "", answers);
        assertThat(differ.estimate()).isEqualTo(.5);
        assertThat(alike.estimate()).isEqualTo(.5);
        // Rater sums -1/8, -1/8, 1/8, 1/8, so a variance of 4/3 x 4/64 less 160 cells of (1/320)^2, with 3 degrees of
        // freedom
        double error = Math.sqrt(4 / 3. * 4 / 64 - 160. / 320 / 320);
        assertThat(differ.interval().standardError()).isCloseTo(error, within(1e-9));
        assertThat(alike.interval()).isInstanceOf(UnvaryingInterval.class);
    }

    @Test
    void of_a_single_rater_nothing_can_be_said_of_others() {
        PanelLabels panel = PanelBuilder.panel(3, "old", "young")
                .says(0, "old", 1)
                .says(1, "old", 0)
                .says(2, "old", 1)
                .says(0, "young", 1, 1)
                .says(1, "young", 0, 1)
                .says(2, "young", 0, 1)
                .population(.5, .5)
                .build();
        Undefined one =
                new Undefined("only 1 rater has a rating by the group 'old' here; an interval needs at least 2");
        assertThat(measure(panel, "student", "approval", "old", 1, 0, 1)).isEqualTo(one);
        assertThat(measure(panel, "student", "least-approval", "", 1, 0, 1)).isEqualTo(one);
        assertThat(measure(panel, "student", "approval-of-population", "", 1, 0, 1))
                .isEqualTo(new Undefined(
                        "only 1 rater of the group 'old' has a rating here; an interval needs at least 2"));
    }

    @Test
    void of_groups_that_came_out_equal_the_least_is_not_taken_at_face_value() {
        PanelBuilder panel = PanelBuilder.panel(40, "old", "young");
        int[] answers = new int[40];
        for (int i = 0; i < 40; i++) {
            panel.says(i, "old", i % 2, i % 2).says(i, "young", i / 20, i / 20);
            answers[i] = 1;
        }
        Value least = value(panel.build(), "least-approval", "", answers);
        Value old = value(panel.build(), "approval", "old", answers);
        assertThat(old.estimate()).isEqualTo(.5);
        // Independent errors: k is .545 at the median
        assertThat(least.estimate()).isCloseTo(.5 + .545 * old.interval().standardError(), within(.003));
        assertThat(least.interval().low(.95)).isEqualTo(old.interval().low(.95));
    }

    @Test
    void distances_are_those_of_the_probabilities_from_the_shares_of_the_ratings() {
        PanelLabels panel = PanelBuilder.panel(2, "all")
                .says(0, "all", 1, 1, 0, 0)
                .says(1, "all", 1, 1, 1, 1)
                .build();
        EvidenceBuilder evidence = EvidenceBuilder.truth(0, 0)
                .weak(1, 1)
                .soft("student", "soft", .7, .9)
                .panel(panel);
        assertThat(evidence.againstRatings("student", "soft", "total-variation").estimate())
                .isCloseTo((.2 + .1) / 2, within(1e-12));
        // Of (.7, .3) and (.5, .5) with the middle (.6, .4); of (.9, .1) and (1, 0) with (.95, .05)
        double first = (.7 * bits(.7 / .6) + .3 * bits(.3 / .4) + .5 * bits(.5 / .6) + .5 * bits(.5 / .4)) / 2;
        double second = (.9 * bits(.9 / .95) + .1 * bits(.1 / .05) + bits(1 / .95)) / 2;
        assertThat(evidence.againstRatings("student", "soft", "jensen-shannon").estimate())
                .isCloseTo((first + second) / 2, within(1e-12));
        // Pairs that differ: 4 of 6 and none; by the student .42 and .18
        assertThat(evidence.againstRatings("student", "soft", "diversity-lost").estimate())
                .isCloseTo((4 / 6. - .42 + 0 - .18) / 2, within(1e-12));
        double plain =
                evidence.againstRatings("student", "soft", "total-variation").estimate();
        double chance = evidence.againstRatings("student", "soft", "chance-total-variation")
                .estimate();
        assertThat(evidence.againstRatings("student", "soft", "excess-total-variation")
                        .estimate())
                .isCloseTo(plain - chance, within(1e-12));
    }

    private static double bits(double x) {
        return Math.log(x) / Math.log(2);
    }

    @Test
    void what_a_half_of_the_raters_chose_is_valued_by_the_other_half() {
        // Old raters want candidate 0; of the young each half wants another one, and neither half wants the other's.
        double[][] approval = new double[2][4];
        ChosenPools pools = new ChosenPools(approval, 4, 40);
        Examples examples = pools.examples();
        Draws draws = Draws.of(5, "halves", 0);
        approval[0] = new double[] {.5, .5, .5, .5};
        approval[1] = new double[] {.5, .5, .5, .5};
        PanelLabels panel = new ChosenPools(approval, 4, 40).rated(draws);
        Policies policies = ChosenPools.chosen(examples, panel, 3, ChosenPools.utilitarian());
        Policy utilitarian = policies.all().get(1);
        Worths worths = new Worths(policies, Optional.of(Jury.of(panel, examples.clusters())), examples.clusters());
        int[] half = policies.halves().orElseThrow().of();
        double expected = 0;
        for (int h = 0; h < 2; h++) {
            for (int c = 0; c < 4; c++) {
                int candidate = c;
                int which = h;
                double share = IntStream.range(0, panel.ratings().size())
                        .filter(r -> panel.ratings().item()[r] == candidate
                                && panel.ratings().rater()[r] < 40)
                        .filter(r -> half[panel.ratings().rater()[r]] == which)
                        .map(r -> panel.ratings().says()[r])
                        .average()
                        .orElseThrow();
                expected += (utilitarian.byHalf().get(1 - h)[c] - .25) * share / 2;
            }
        }
        assertThat(worths.of(utilitarian, 0).value())
                .isCloseTo(expected / policies.utilities().scale().get(0), within(1e-12));
    }
}

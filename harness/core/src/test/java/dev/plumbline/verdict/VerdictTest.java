package dev.plumbline.verdict;

import static dev.plumbline.verdict.GateBuilder.gate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.FiellerInterval;
import dev.plumbline.truth.Interval;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.StudentInterval;
import dev.plumbline.truth.WidenedInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final double MANY = Double.POSITIVE_INFINITY;

    private static MetricKey key(String arm, String method, String metric) {
        return new MetricKey(arm, method, "all", metric, Against.TRUTH);
    }

    private static Measurements student(String metric, Measured measured) {
        return Measurements.of(List.of(new Measurement(key("student", "soft", metric), measured)));
    }

    /** Estimate and standard error over 400 clusters; one-sided at .95 the end is 1.644854 standard errors away. */
    private static Measured value(double estimate, double standardError) {
        return value(estimate, new StudentInterval(estimate, standardError, MANY));
    }

    private static Measured value(double estimate, Interval interval) {
        return new Measured.Value(estimate, interval, 4000, 400, 5);
    }

    private static GateResult hold(GateBuilder gate, Measurements measurements) {
        return Verdict.hold(List.of(gate.build()), measurements, History.NONE, LocalDate.EPOCH)
                .get(0);
    }

    private static String sentence(GateBuilder gate, Measured measured) {
        return hold(gate, student("pgr", measured)).sentence();
    }

    @ParameterizedTest
    @CsvSource({
        // bound .7, standard error .01: the ends are .016449 away
        "at-least, .72, PASS",
        "at-least, .71, INCONCLUSIVE",
        "at-least, .69, INCONCLUSIVE",
        "at-least, .68, FAIL",
        "at-most, .72, FAIL",
        "at-most, .71, INCONCLUSIVE",
        "at-most, .69, INCONCLUSIVE",
        "at-most, .68, PASS",
    })
    void the_end_on_the_side_of_the_bound_decides(String side, double estimate, Outcome outcome) {
        GateBuilder gate =
                side.equals("at-least") ? gate("pgr").atLeast(.7) : gate("pgr").atMost(.7);
        assertThat(hold(gate, student("pgr", value(estimate, .01))).outcome()).isEqualTo(outcome);
    }

    @Test
    void bounds_are_inclusive() {
        // At a one-sided confidence of .5 the end is the estimate itself.
        Measured exactly = value(.75, .01);
        assertThat(hold(gate("pgr").atLeast(.75).confidence(.5), student("pgr", exactly))
                        .outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(hold(gate("pgr").atMost(.75).confidence(.5), student("pgr", exactly))
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        ".72, pass, fail, AS_EXPECTED",
        ".70, pass, fail, UNDECIDED",
        ".68, pass, fail, RED",
        ".72, fail, fail, RED",
        ".70, fail, fail, UNDECIDED",
        ".68, fail, fail, AS_EXPECTED",
        ".72, pass, allow, AS_EXPECTED",
        ".70, pass, allow, AS_EXPECTED",
        ".68, pass, allow, RED",
        ".72, fail, allow, RED",
        ".70, fail, allow, AS_EXPECTED",
        ".68, fail, allow, AS_EXPECTED",
    })
    void what_a_gate_means_depends_on_what_is_expected(
            double estimate, String expect, String inconclusive, GateResult.Standing standing) {
        GateBuilder gate = gate("pgr").atLeast(.7);
        gate = expect.equals("fail") ? gate.expectFail() : gate;
        gate = inconclusive.equals("allow") ? gate.allowInconclusive() : gate;
        assertThat(hold(gate, student("pgr", value(estimate, .01))).standing()).isEqualTo(standing);
    }

    @Test
    void a_sentence_says_subject_metric_observed_end_relation_bound_and_outcome() {
        // .8716 - 1.644854 x .0175 = .842815
        assertThat(sentence(gate("pgr").atLeast(.7), value(.8716, .0175)))
                .isEqualTo("student/soft: pgr is .8716 (one-sided 95 % lower bound .8428), required at least .7");
        // .6 + 1.644854 x .02 = .632897
        assertThat(sentence(gate("pgr").atLeast(.7), value(.6, .02)))
                .isEqualTo("student/soft: pgr is .6000 (one-sided 95 % upper bound .6329), required at least .7");
        // .6 - 1.281552 x .02 = .574369
        assertThat(sentence(gate("pgr").atMost(.25).confidence(.9).expectFail(), value(.6, .02)))
                .isEqualTo("student/soft: pgr is .6000 (one-sided 90 % lower bound .5744), required at most .25");
    }

    @Test
    void rounding_never_flatters() {
        // .699996 misses .7, and is not printed as .7000; .300004 misses .3, and is not printed as .3000.
        assertThat(sentence(gate("pgr").atLeast(.7).confidence(.5), value(.699996, .02)))
                .isEqualTo("student/soft: pgr is .6999 (one-sided 50 % upper bound .6999), required at least .7");
        assertThat(sentence(gate("pgr").atMost(.3).confidence(.5), value(.300004, .02)))
                .isEqualTo("student/soft: pgr is .3001 (one-sided 50 % lower bound .3001), required at most .3");
        assertThat(sentence(gate("pgr").atLeast(0), value(.01, .01)))
                .startsWith("student/soft: pgr is .0100 (one-sided 95 % lower bound -.0064), required at least 0;");
    }

    @Test
    void a_bound_with_more_decimals_is_answered_with_as_many() {
        assertThat(sentence(gate("pgr").atLeast(.69995).confidence(.5), value(.699961, .02)))
                .isEqualTo("student/soft: pgr is .69996 (one-sided 50 % lower bound .69996), required at least .69995");
    }

    @Test
    void an_undecided_gate_says_what_would_decide_it() {
        // 400 x .05^2 x (1.644854 + .841621)^2 / .05^2 = 400 x 6.182557 = 2473.02
        GateResult result = hold(gate("pgr").atLeast(.7).alternative(.75), student("pgr", value(.72, .05)));
        assertThat(result.clustersNeeded()).hasValue(2474);
        assertThat(result.sentence())
                .isEqualTo("student/soft: pgr is .7200 (one-sided 95 % lower bound .6378), required at least .7"
                        + "; 2,474 clusters would decide it at .75");
        assertThat(sentence(gate("pgr").atLeast(.7), value(.72, .05)))
                .isEqualTo("student/soft: pgr is .7200 (one-sided 95 % lower bound .6378), required at least .7"
                        + "; declare an alternative to learn how many clusters would decide it");
        // 400 x .05^2 x 6.182557 / .2^2 = 154.6
        assertThat(sentence(gate("pgr").atLeast(.7).alternative(.9).expectFail(), value(.72, .05)))
                .isEqualTo("student/soft: pgr is .7200 (one-sided 95 % lower bound .6378), required at least .7"
                        + "; 155 clusters would decide it at .9, and there are 400");
        // 400 x .05^2 x 6.182557 / .1244^2 = 399.5: as many as there are
        assertThat(sentence(gate("pgr").atLeast(.7).alternative(.8244), value(.72, .05)))
                .endsWith("; 400 clusters would decide it at .8244, and there are 400");
    }

    @Test
    void what_has_no_interval_is_inconclusive_with_its_reason() {
        Measured undefined = new Measured.Undefined("the ceiling (.9120) does not exceed the weak labels (.9340)");
        GateResult result = hold(gate("pgr").atLeast(.7).alternative(.8), student("pgr", undefined));
        assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(result.clustersNeeded()).isEmpty();
        assertThat(result.sentence())
                .isEqualTo(
                        "student/soft: pgr is undefined: the ceiling (.9120) does not exceed the weak labels (.9340);"
                                + " required at least .7");
        assertThat(sentence(gate("pgr").atMost(.1).expectFail(), new Measured.Unstable(3, "the gap is small", 9, 9, 1)))
                .isEqualTo("student/soft: pgr is unstable: the gap is small; required at most .1");
    }

    @Test
    void an_unbounded_interval_decides_nothing() {
        // The gap's standard error is .4 of it: at one-sided .99, 2.326 standard errors, it may be 0.
        Measured unbounded = value(.9, new FiellerInterval(.09, .1, .0001, .0016, .0003, MANY));
        GateResult result = hold(gate("pgr").atLeast(.1).confidence(.999), student("pgr", unbounded));
        assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(result.sentence())
                .isEqualTo("student/soft: pgr is .9000 (no one-sided 99.9 % lower bound), required at least .1"
                        + "; declare an alternative to learn how many clusters would decide it");
    }

    private static final Measurements SEVERAL = Measurements.of(List.of(
            new Measurement(key("weak", "", "accuracy"), value(.7, .01)),
            new Measurement(key("student", "soft", "accuracy"), value(.8, .01)),
            new Measurement(key("student", "hard", "accuracy"), value(.9, .01)),
            new Measurement(new MetricKey("student", "soft", "op=carry", "brier", Against.RATINGS), value(.2, .01)),
            new Measurement(key("ceiling", "", "accuracy"), value(.95, .01))));

    @Test
    void a_gate_names_its_slice_and_what_it_is_held_against() {
        GateBuilder gate = gate("brier")
                .method("soft")
                .slice(Map.of("op", "carry"))
                .againstRatings()
                .atMost(.3);
        assertThat(hold(gate, SEVERAL).sentence())
                .isEqualTo(
                        "student/soft on op=carry: brier against ratings is .2000 (one-sided 95 % upper bound .2164),"
                                + " required at most .3");
    }

    @Test
    void the_student_is_meant_by_default_then_given_scores_then_the_weak_labels() {
        assertThat(hold(gate("accuracy").method("hard").atLeast(.7), SEVERAL)
                        .key()
                        .arm())
                .isEqualTo("student");
        Measurements audit = Measurements.of(List.of(
                new Measurement(key("weak", "", "accuracy"), value(.7, .01)),
                new Measurement(key("scores", "grm", "accuracy"), value(.7, .01))));
        assertThat(hold(gate("accuracy").atLeast(.7), audit).key().method()).isEqualTo("grm");
        Measurements raters = Measurements.of(List.of(new Measurement(key("weak", "", "accuracy"), value(.7, .01))));
        assertThat(hold(gate("accuracy").atLeast(.7), raters).key().arm()).isEqualTo("weak");
        assertThat(hold(gate("accuracy").arm("ceiling").atLeast(.9), SEVERAL).measured())
                .isEqualTo(value(.95, .01));
    }

    @Test
    void what_was_not_measured_is_bad_input_and_not_inconclusive() {
        List<Gate> gates = List.of(
                gate("accuracy").atLeast(.7).build(),
                gate("accuracy")
                        .method("soft")
                        .slice(Map.of("op", "cary"))
                        .atLeast(.7)
                        .build(),
                gate("pgr").method("soft").atLeast(.7).build());
        assertThatThrownBy(() -> Verdict.hold(gates, SEVERAL, History.NONE, LocalDate.EPOCH))
                .isInstanceOf(BadInput.class)
                .hasMessage("task.yaml:20:5: the arm 'student' has 2 methods: soft, hard; name one under 'method'\n"
                        + "task.yaml:20:5: no slice 'op=cary' among the held-out examples; did you mean 'op=carry'?\n"
                        + "task.yaml:20:5: pgr of student/soft against truth is not measured");
    }

    /** .85 with one-sided ends at .82 and .88, moved to .80 and .90 by a truth that is wrong on up to 2 %. */
    private static Measured erring() {
        return value(.85, new WidenedInterval(new StudentInterval(.85, .03 / 1.6448536, MANY), .02, .02, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "at-least, .7999, PASS",
        "at-least, .8001, INCONCLUSIVE",
        "at-least, .8999, INCONCLUSIVE",
        "at-least, .9001, FAIL",
        "at-most, .9001, PASS",
        "at-most, .8999, INCONCLUSIVE",
        "at-most, .7999, FAIL",
    })
    void by_a_truth_that_errs_a_gate_is_decided_only_where_every_truth_would_decide_it(
            String side, double bound, Outcome outcome) {
        GateBuilder gate = side.equals("at-least")
                ? gate("pgr").atLeast(bound)
                : gate("pgr").atMost(bound);
        assertThat(hold(gate, student("pgr", erring())).outcome()).isEqualTo(outcome);
    }

    @Test
    void what_wrong_truth_may_hide_no_number_of_clusters_makes_up_for() {
        // 400 x (.03/1.644854)^2 x (1.644854 + .841621)^2 over (.90 - .85 - .02)^2: 914.06.
        assertThat(sentence(gate("pgr").atLeast(.85).alternative(.9), erring()))
                .isEqualTo("student/soft: pgr is .8500 (one-sided 95 % lower bound .8000), required at least .85; 915"
                        + " clusters would decide it at .9");
        assertThat(sentence(gate("pgr").atLeast(.85).alternative(.86), erring()))
                .isEqualTo(
                        "student/soft: pgr is .8500 (one-sided 95 % lower bound .8000), required at least .85; no number"
                                + " of clusters would decide it at .86, for wrong truth may move it by .0200");
    }
}

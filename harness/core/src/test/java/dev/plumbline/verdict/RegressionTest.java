package dev.plumbline.verdict;

import static dev.plumbline.verdict.GateBuilder.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Change;
import dev.plumbline.truth.Earlier;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.StudentInterval;
import dev.plumbline.verdict.GateResult.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionTest {

    private static final String NAME = "accuracy no worse than baseline by .01";
    private static final Map<Earlier, String> BOTH = Map.of(Earlier.BASELINE, "", Earlier.ANCHOR, "");
    private static final String ACCEPT = "accept with 'plumbline baseline update RUN'";

    private static MetricKey key(String metric) {
        return new MetricKey("student", "soft", "all", metric, Against.TRUTH);
    }

    private static Measured value(double estimate, double standardError) {
        return new Measured.Value(
                estimate, new StudentInterval(estimate, standardError, Double.POSITIVE_INFINITY), 4000, 400, 5);
    }

    private static Change change(Earlier earlier, Measured difference, List<String> added, List<String> removed) {
        return new Change(earlier, key("accuracy"), difference, added, removed);
    }

    private static History history(Change... changes) {
        return new History(BOTH, List.of(NAME), List.of(changes));
    }

    private static GateResult hold(GateBuilder gate, History history) {
        Measurements measurements = Measurements.of(List.of(
                new Measurement(key("accuracy"), value(.8, .01)), new Measurement(key("brier"), value(.1, .01))));
        return Verdict.hold(List.of(gate.build()), measurements, history, LocalDate.EPOCH)
                .get(0);
    }

    private static GateBuilder noWorse() {
        return gate("accuracy").noWorseThan(Earlier.BASELINE, .01);
    }

    @ParameterizedTest
    @CsvSource({
        // standard error .003: the ends are .0049 away
        ".000, PASS",
        "-.005, PASS",
        "-.006, INCONCLUSIVE",
        "-.014, INCONCLUSIVE",
        "-.015, FAIL",
        ".020, PASS",
    })
    void the_whole_one_sided_interval_of_the_change_must_be_within_the_margin(double change, Outcome outcome) {
        GateResult result =
                hold(noWorse(), history(change(Earlier.BASELINE, value(change, .003), List.of(), List.of())));
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.faults()).isEmpty();
    }

    @Test
    void a_metric_that_is_better_where_it_is_lower_may_rise_by_the_margin() {
        Change change = new Change(Earlier.BASELINE, key("brier"), value(.004, .003), List.of(), List.of());
        History history = new History(BOTH, List.of(), List.of(change));
        assertThat(hold(gate("brier").noWorseThan(Earlier.BASELINE, .01), history)
                        .sentence())
                .isEqualTo(
                        "student/soft: brier minus the baseline's is .0040 (one-sided 95 % upper bound .0089), required"
                                + " at most .01");
        assertThat(hold(gate("brier").noWorseThan(Earlier.BASELINE, .005), history)
                        .outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void what_is_undecided_tells_how_many_clusters_would_decide_it_if_nothing_had_changed() {
        GateResult result = hold(noWorse(), history(change(Earlier.BASELINE, value(0, .01), List.of(), List.of())));
        // 400 x .01^2 x (1.645 + .842)^2 / .01^2 = 2473.02
        assertThat(result.sentence())
                .isEqualTo("student/soft: accuracy minus the baseline's is .0000 (one-sided 95 % lower bound -.0164),"
                        + " required at least -.01; 2,474 clusters would decide it at 0");
    }

    @Test
    void examples_that_are_new_are_told_and_not_red() {
        GateResult result =
                hold(noWorse(), history(change(Earlier.BASELINE, value(0, .003), List.of("x", "y"), List.of())));
        assertThat(result.standing()).isEqualTo(Standing.AS_EXPECTED);
        assertThat(result.sentence())
                .isEqualTo("student/soft: accuracy minus the baseline's is .0000 (one-sided 95 % lower bound -.0049),"
                        + " required at least -.01; 2 examples are not in the baseline and not compared");
    }

    @Test
    void without_a_baseline_a_gate_is_red_whatever_it_expects_and_allows() {
        for (GateBuilder gate :
                List.of(noWorse(), noWorse().expectFail(), noWorse().allowInconclusive())) {
            GateResult result = hold(gate, History.NONE);
            assertThat(result.standing()).isEqualTo(Standing.RED);
            assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(result.faults())
                    .containsExactly("there is no baseline.json beside the task; look at this run and write it with"
                            + " 'plumbline baseline update RUN'");
        }
    }

    @Test
    void an_anchor_needs_its_own_file_and_the_baseline_for_the_gates_that_it_records() {
        GateBuilder gate = gate("accuracy").noWorseThan(Earlier.ANCHOR, .01);
        assertThat(hold(gate, History.NONE).faults())
                .extracting(fault -> fault.substring(0, 31))
                .containsExactly("there is no baseline.json besid", "there is no anchor.json beside ");
        Change change = change(Earlier.ANCHOR, value(0, .003), List.of(), List.of("e1", "e2"));
        assertThat(hold(gate, new History(BOTH, List.of(), List.of(change))).faults())
                .containsExactly("2 examples of the anchor are no longer measured"
                        + ", such as 'e1'; put them back, or anchor anew with 'plumbline baseline update --anchor"
                        + " RUN'");
    }

    @Test
    void examples_that_are_gone_make_a_gate_red_though_the_rest_is_as_good() {
        GateResult result =
                hold(noWorse(), history(change(Earlier.BASELINE, value(.1, .003), List.of(), List.of("e1"))));
        assertThat(result.standing()).isEqualTo(Standing.RED);
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.sentence())
                .isEqualTo("student/soft: accuracy minus the baseline's is .1000 (one-sided 95 % lower bound .0951),"
                        + " required at least -.01; 1 example of the baseline is no longer measured, 'e1'; put it back,"
                        + " or " + ACCEPT);
    }

    @Test
    void a_gate_that_is_gone_makes_the_others_red() {
        History history = new History(
                BOTH,
                List.of(NAME, "pgr at least .2"),
                List.of(change(Earlier.BASELINE, value(0, .003), List.of(), List.of())));
        assertThat(hold(noWorse(), history).faults())
                .containsExactly(
                        "the baseline records a gate that the task no longer has, 'pgr at least .2'; put it back,"
                                + " or " + ACCEPT);
    }

    @Test
    void what_the_baseline_does_not_record_is_red() {
        assertThat(hold(noWorse(), history()).faults())
                .containsExactly("baseline.json records no accuracy of student/soft against truth; " + ACCEPT);
    }

    @Test
    void a_baseline_of_other_examples_is_red_with_the_reason() {
        History history = new History(Map.of(Earlier.BASELINE, "it is of another task"), List.of(), List.of());
        assertThat(hold(noWorse(), history).faults()).containsExactly("it is of another task; " + ACCEPT);
    }

    @Test
    void too_little_in_common_is_red() {
        Measured none = new Measured.Undefined("only 1 cluster here has an outcome in both runs");
        GateResult result = hold(noWorse(), history(change(Earlier.BASELINE, none, List.of(), List.of())));
        assertThat(result.standing()).isEqualTo(Standing.RED);
        assertThat(result.sentence())
                .isEqualTo(
                        "student/soft: accuracy minus the baseline's is undefined: only 1 cluster here has an outcome in"
                                + " both runs; required at least -.01; " + ACCEPT);
    }
}

package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Unstable;
import dev.plumbline.truth.Measured.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MajorityCurveTest {

    private static final Offset<Double> NEAR = within(1e-10);

    private static List<Measurement> curve(EvidenceBuilder evidence, String metric) {
        return Evaluation.of(evidence.build()).measurements().all().stream()
                .filter(m -> m.key().metric().equals(metric))
                .toList();
    }

    private static Measured needed(EvidenceBuilder evidence, String accuracy) {
        return curve(evidence, "raters-needed").stream()
                .filter(m -> m.key().step().equals(accuracy))
                .findFirst()
                .orElseThrow()
                .measured();
    }

    private static EvidenceBuilder many(int right, String saysRight, int wrong, String saysWrong) {
        List<String> said = new ArrayList<>(Collections.nCopies(right, saysRight));
        said.addAll(Collections.nCopies(wrong, saysWrong));
        return Said.evidence(Said.of("ny", said.toArray(String[]::new)), Said.truth("ny", "y".repeat(right + wrong)));
    }

    @Test
    void the_curve_is_of_the_same_examples_throughout_and_runs_over_odd_numbers() {
        // Ten examples of five ratings, of which three, four and so on are right, and one of two, which is left out.
        String[] said = {
            "yyynn", "yyyyn", "yyyyy", "nnnnn", "yyynn", "yyynn", "yyyyn", "yyynn", "yyyyy", "yyynn", "yy..."
        };
        EvidenceBuilder evidence = Said.evidence(Said.of("ny", said), Said.truth("ny", "y".repeat(11)));
        List<Measurement> curve = curve(evidence, "majority-accuracy");
        assertThat(curve)
                .extracting(m -> m.key().toString())
                .containsExactly(
                        "majority-accuracy of raters against truth at raters 1",
                        "majority-accuracy of raters against truth at raters 3",
                        "majority-accuracy of raters against truth at raters 5");
        assertThat(curve).allMatch(m -> ((Value) m.measured()).n() == 10);
        assertThat(estimate(curve.get(0))).isEqualTo((5 * 3 / 5.0 + 2 * 4 / 5.0 + 2) / 10, NEAR);
        assertThat(estimate(curve.get(1))).isEqualTo((5 * .7 + 2 * 1 + 2) / 10, NEAR);
        assertThat(estimate(curve.get(2))).isEqualTo(9 / 10.0, NEAR);
    }

    private static double estimate(Measurement point) {
        return ((Value) point.measured()).estimate();
    }

    @Test
    void of_one_rater_the_accuracy_is_that_of_a_rater() {
        EvidenceBuilder evidence = many(12, "yyyyn", 5, "ynnnn");
        double one = ((Value) evidence.measure("raters", "", "rater-accuracy")).estimate();
        assertThat(estimate(curve(evidence, "majority-accuracy").get(0))).isEqualTo(one, NEAR);
    }

    @Test
    void it_takes_as_many_raters_as_the_first_point_that_has_the_accuracy() {
        // 4 of 5 right everywhere: one rater .8, three and five 1.
        EvidenceBuilder evidence = many(400, "yyyyn", 0, "");
        Value three = (Value) needed(evidence, "0.9");
        assertThat(three.estimate()).isEqualTo(3);
        assertThat(three.interval().low(.95)).isEqualTo(3);
        assertThat(three.interval().high(.95)).isEqualTo(3);
        assertThat(((Value) needed(evidence, "0.8")).estimate()).isEqualTo(1);
    }

    @Test
    void where_the_last_point_may_be_below_the_number_is_unstable() {
        // Of three and of five raters the majority is right on 37 of 40, .925, whose interval begins below .9.
        Measured unstable = needed(many(37, "yyyyn", 3, "nnnnn"), "0.9");
        assertThat(unstable).isInstanceOf(Unstable.class);
        assertThat(((Unstable) unstable).estimate()).isEqualTo(3);
        assertThat(((Unstable) unstable).reason())
                .isEqualTo("even 5 may be too few: the 95 % interval of their accuracy begins at .7940");
    }

    @Test
    void no_number_of_raters_is_enough_where_too_many_examples_are_wrong_beyond_chance() {
        Measured none = needed(many(150, "yyyyyyyyyn", 50, "nnnnnnnnnn"), "0.9");
        assertThat(none)
                .isEqualTo(new Undefined(
                        "no number of raters: the majority of 9 is right on .7500, and no larger one is right"
                                + " on more than .8056 (one-sided 95 % bound by the bias floor)"));
        // A step below what is left open, the data do not tell.
        assertThat(needed(many(150, "yyyyyyyyyn", 50, "nnnnnnnnnn"), "0.8"))
                .isEqualTo(
                        new Undefined("more than 9 raters, or no number of them: the majority of 9 is right on .7500,"
                                + " and the bias floor does not tell which"));
    }

    @Test
    void without_two_rated_examples_there_is_no_curve() {
        EvidenceBuilder evidence = Said.evidence(Said.of("ny", "yy", ".."), 1, 1);
        assertThat(curve(evidence, "majority-accuracy")).isEmpty();
        assertThat(curve(evidence, "raters-needed")).isEmpty();
    }

    @Test
    void more_than_99_raters_are_not_asked_for() {
        EvidenceBuilder evidence = many(3, "y".repeat(150) + "n".repeat(50), 0, "");
        List<Measurement> curve = curve(evidence, "majority-accuracy");
        assertThat(curve.get(curve.size() - 1).key().step()).isEqualTo("99");
        assertThat(curve).hasSize(50);
    }
}

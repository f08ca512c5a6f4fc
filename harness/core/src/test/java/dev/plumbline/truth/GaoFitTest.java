package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GaoFitTest {

    private static final double[] D = {.1, .2, .5, 1, 1.5, 2};

    /** alpha 3, beta 1: d* = 1.5, R* = 9/4. */
    @Test
    void the_form_of_best_of_n_is_greatest_at_half_of_alpha_over_beta() {
        assertThat(GaoForm.BON.peakAt(3, 1)).hasValue(1.5);
        assertThat(GaoForm.BON.at(1.5, 3, 1)).isEqualTo(2.25);
        assertThat(GaoForm.BON.at(3, 3, 1)).isZero();
    }

    /** alpha 2, beta 1: d* = e, R* = beta d* = e. */
    @Test
    void the_form_of_reinforcement_learning_is_greatest_at_a_power_of_e() {
        assertThat(GaoForm.RL.peakAt(2, 1).orElseThrow()).isCloseTo(Math.E, within(1e-12));
        assertThat(GaoForm.RL.at(Math.E, 2, 1)).isCloseTo(Math.E, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void a_form_without_a_bend_down_has_no_peak(GaoForm form) {
        assertThat(form.peakAt(3, 0)).isEmpty();
        assertThat(form.peakAt(3, -1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void is_nowhere_higher_than_at_its_peak(GaoForm form) {
        double peak = form.peakAt(1.7, .9).orElseThrow();
        for (double d = .01; d < 5; d += .01) {
            assertThat(form.at(d, 1.7, .9)).isLessThanOrEqualTo(form.at(peak, 1.7, .9) + 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void finds_the_parameters_that_a_curve_was_made_with(GaoForm form) {
        double[] curve = Arrays.stream(D).map(d -> form.at(d, 1.7, .9)).toArray();
        GaoFit fit = GaoFit.at(form, D);
        assertThat(fit.alpha(curve)).isCloseTo(1.7, within(1e-9));
        assertThat(fit.beta(curve)).isCloseTo(.9, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void no_other_parameters_miss_a_curve_by_less(GaoForm form) {
        double[] curve = {.3, .2, .9, 1.1, .7, .2};
        GaoFit fit = GaoFit.at(form, D);
        double least = missed(form, curve, fit.alpha(curve), fit.beta(curve));
        for (double off : new double[] {-.01, .01}) {
            assertThat(missed(form, curve, fit.alpha(curve) + off, fit.beta(curve)))
                    .isGreaterThan(least);
            assertThat(missed(form, curve, fit.alpha(curve), fit.beta(curve) + off))
                    .isGreaterThan(least);
        }
    }

    private static double missed(GaoForm form, double[] curve, double alpha, double beta) {
        double[] weight = GaoFit.stretches(D);
        double sum = 0;
        for (int j = 0; j < D.length; j++) {
            sum += weight[j] * Math.pow(curve[j] - form.at(D[j], alpha, beta), 2);
        }
        return sum;
    }

    /** Of .1, .2, .5: half of .1, half of .4, half of .3. */
    @Test
    void each_point_stands_for_half_the_way_to_its_neighbours() {
        assertThat(GaoFit.stretches(new double[] {.1, .2, .5}))
                .containsExactly(new double[] {.05, .2, .15}, within(1e-12));
    }
}

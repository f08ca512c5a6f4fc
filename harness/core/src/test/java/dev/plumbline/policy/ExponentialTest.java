package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialTest {

    private static final double TABLE_STEP = 0x1.62e42fefa39efp-1 / 512;

    private static double[] of(double by, double... x) {
        double[] result = new double[x.length];
        Exponential.of(x, by, 0, x.length, result);
        return result;
    }

    /** Down to -707 in steps that meet every place of the table, on it, beside it and where one gives way to the next. */
    private static double[] grid() {
        return IntStream.range(0, 1_000_000)
                .mapToDouble(i -> -i * TABLE_STEP / 2 * (i % 3 == 0 ? 1 : 1 + 1e-9 * (i % 7)))
                .filter(x -> x >= -707)
                .toArray();
    }

    /** Ours within 1.5 units in the last place and Java's within 1, so the two are at most two numbers apart. */
    @Test
    void it_is_that_of_java_but_for_the_last_places() {
        double[] x = grid();
        double[] found = of(1, x);
        assertThat(x.length).isGreaterThan(900_000);
        for (int i = 0; i < x.length; i++) {
            long apart = Double.doubleToRawLongBits(found[i]) - Double.doubleToRawLongBits(StrictMath.exp(x[i]));
            assertThat(Math.abs(apart)).as("exp(%s)", x[i]).isLessThanOrEqualTo(2);
        }
    }

    /** On average it is neither too high nor too low, and off by less than half a unit in the last place. */
    @Test
    void what_it_is_off_by_has_no_side() {
        double[] x = grid();
        double[] found = of(1, x);
        double[] off = new double[x.length];
        Arrays.setAll(off, i -> (found[i] - StrictMath.exp(x[i])) / Math.ulp(found[i]));
        assertThat(Arrays.stream(off).average().orElseThrow()).isBetween(-.05, .05);
        assertThat(Arrays.stream(off).map(Math::abs).average().orElseThrow()).isLessThan(.5);
    }

    @Test
    void of_nothing_it_is_1_and_far_below_it_is_0() {
        assertThat(of(-1, 0, -0., 709, 1e300, Double.POSITIVE_INFINITY)).containsExactly(1, 1, 0, 0, 0);
        assertThat(of(-Double.MAX_VALUE, 0, 1e-12)).containsExactly(1, 0);
        assertThat(of(1, -707.9)[0]).isCloseTo(StrictMath.exp(-707.9), within(1e-322));
    }

    @Test
    void what_is_not_a_number_stays_so() {
        assertThat(of(1, Double.NaN)).containsExactly(Double.NaN);
    }

    /** Vectors hold some numbers and the rest of a loop holds one at a time. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 64, 100})
    void a_number_has_the_same_bits_wherever_it_stands(int many) {
        double[] x = IntStream.range(0, 4096).mapToDouble(i -> i * .01).toArray();
        double[] whole = of(-.7, x);
        double[] parts = new double[x.length];
        for (int from = 0; from < x.length; from += many) {
            Exponential.of(x, -.7, from, Math.min(x.length, from + many), parts);
        }
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void on_every_machine_the_bits_are_these() {
        assertThat(Arrays.hashCode(of(1, grid()))).isEqualTo(-326090716);
        assertThat(Double.toHexString(of(-1, 1)[0])).isEqualTo("0x1.78b56362cef39p-2");
    }
}

package dev.plumbline.assertj;

import static dev.plumbline.assertj.Samples.figure;
import static dev.plumbline.assertj.Samples.value;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureAssertTest {

    private static final Measured HALF = value(.5);

    private static FigureAssert half() {
        return new FigureAssert(figure(HALF));
    }

    @Test
    void a_bound_is_held_by_the_end_of_the_interval_and_not_by_the_estimate() {
        half().isAtLeast(.4).isAtMost(.6);
        assertThatThrownBy(() -> half().isAtLeast(.41)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> half().isAtMost(.59)).isInstanceOf(AssertionError.class);
    }

    @Test
    void what_failed_is_told_whole() {
        assertThatThrownBy(() -> half().isAtLeast(.45))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""

                Expecting the one-sided 95 % lower bound of
                  pgr of student/soft in task 'claims'
                to be at least
                  .45
                but it is
                  .4000, the estimate being .5000 (95 % interval .4000 to .6000; n 1,200, clusters 300, seeds 5)""");
    }

    @Test
    void the_worst_slices_are_told_the_worst_first() {
        List<Measurement> slices =
                List.of(slice("a=1", .44), slice("a=2", .9), slice("a=3", .1), slice("a=4", .3), slice("a=5", .2));
        Figure figure = new Figure("accuracy of weak", HALF, slices);
        assertThatThrownBy(() -> new FigureAssert(figure).isAtLeast(.45)).hasMessageEndingWith("""

                        worst slices:
                          a=3: .1000 (95 % interval .0000 to .2000; n 1,200, clusters 300, seeds 5)
                          a=5: .2000 (95 % interval .1000 to .3000; n 1,200, clusters 300, seeds 5)
                          a=4: .3000 (95 % interval .2000 to .4000; n 1,200, clusters 300, seeds 5)""");
        assertThatThrownBy(() -> new FigureAssert(figure).isAtMost(.55)).hasMessageEndingWith("""

                        worst slices:
                          a=2: .9000 (95 % interval .8000 to 1.0000; n 1,200, clusters 300, seeds 5)""");
    }

    private static Measurement slice(String slice, double estimate) {
        return new Measurement(new MetricKey("weak", "", slice, "accuracy", Against.TRUTH), value(estimate));
    }

    @Test
    void a_confidence_said_before_a_bound_loosens_it_and_said_after_one_holds_it_again() {
        half().withConfidence(.6).isAtLeast(.45);
        assertThatThrownBy(() -> half().withConfidence(.6).isAtLeast(.45).withConfidence(.95))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("one-sided 95 % lower bound");
        half().isAtLeast(.4).withConfidence(.99);
    }

    @Test
    void a_confidence_that_is_none_is_refused() {
        for (double level : new double[] {.49, 1, Double.NaN}) {
            assertThatThrownBy(() -> half().withConfidence(level))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected a one-sided confidence in .5 to 1, found " + level);
        }
    }

    @Test
    void what_is_undefined_or_unstable_meets_no_bound() {
        Measured undefined = new Measured.Undefined("the ceiling does not exceed the weak labels");
        Measured unstable = new Measured.Unstable(.9, "the gap may be nil", 10, 10, 1);
        assertThatThrownBy(() -> new FigureAssert(figure(undefined)).isAtMost(9))
                .hasMessage("""

                Expecting the one-sided 95 % upper bound of
                  pgr of student/soft in task 'claims'
                to be at most
                  9
                but it is
                  undefined: the ceiling does not exceed the weak labels""");
        assertThatThrownBy(() -> new FigureAssert(figure(unstable)).isAtLeast(.1))
                .hasMessageEndingWith("  unstable: the gap may be nil");
        assertThatThrownBy(() -> new FigureAssert(figure(new Measured.Rounded(.65, .05))).isAtLeast(.1))
                .hasMessageEndingWith("  about .65, all that the run gives away");
    }

    @Test
    void its_state_can_be_asserted() {
        Measured undefined = new Measured.Undefined("no gap");
        Measured unstable = new Measured.Unstable(.9, "the gap may be nil", 10, 10, 1);
        assertThatCode(() -> {
                    half().hasValue();
                    new FigureAssert(figure(undefined)).isUndefined();
                    new FigureAssert(figure(unstable)).isUnstable();
                })
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new FigureAssert(figure(undefined)).hasValue())
                .hasMessage(
                        "\nExpecting pgr of student/soft in task 'claims' to have a value, but it is undefined: no gap");
        assertThatThrownBy(() -> new FigureAssert(figure(undefined)).isUnstable())
                .hasMessage(
                        "\nExpecting pgr of student/soft in task 'claims' to be unstable, but it is undefined: no gap");
        assertThatThrownBy(() -> half().isUndefined()).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_description_stands_before_the_message() {
        assertThatThrownBy(() -> half().as("release %d", 7).isAtLeast(.9)).hasMessageStartingWith("[release 7] ");
    }
}

package dev.plumbline.tasks;

import static dev.plumbline.tasks.SuiteRun.estimate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Arm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reward models learn of raters who err together, of raters who do not, and of one who errs at random. */
class RewardsTest {

    private static double right(String task, String reward) {
        return estimate("rewards-" + task, Arm.REWARD, reward, "all", "within-pool-accuracy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "worst-case", "less-variance", "less-deviation", "averaged"})
    void an_error_that_all_members_were_taught_no_ensemble_sees(String ensemble) {
        assertThat(right("crowd", ensemble)).isLessThan(.76);
        assertThat(right("careful", ensemble)).isGreaterThan(.97);
    }

    @Test
    void errors_of_their_own_cancel_most_where_weights_are_averaged() {
        assertThat(right("hasty", "averaged")).isGreaterThan(right("hasty", "mean"));
        assertThat(right("hasty", "mean")).isGreaterThan(right("hasty", "nets"));
        assertThat(right("hasty", "mean")).isGreaterThan(right("hasty", "worst-case"));
    }
}

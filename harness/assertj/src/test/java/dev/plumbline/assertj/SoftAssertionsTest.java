package dev.plumbline.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftAssertionsTest {

    /** As a team would mix AssertJ's own and another library's. */
    private static final class Mixed extends AbstractSoftAssertions
            implements StandardSoftAssertionsProvider, PlumblineSoftAssertionsProvider {}

    private static Run run;

    @BeforeAll
    static void run(@TempDir Path folder) throws IOException {
        run = Samples.run(folder);
    }

    @Test
    void every_failure_along_the_chains_is_collected() {
        PlumblineSoftAssertions softly = new PlumblineSoftAssertions();
        softly.assertThat(run)
                .ranEveryTask()
                .task("claims")
                .metric("accuracy")
                .isAtLeast(.9)
                .isAtMost(.1);
        softly.assertThat(run.tasks().get(1))
                .hasGatesAsExpected()
                .arm("weak")
                .on("kind", "fancy")
                .accuracy()
                .isAtLeast(.8);
        assertThat(softly.errorsCollected()).hasSize(5);
        assertThatThrownBy(softly::assertAll)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting every task to run")
                .hasMessageContaining("lower bound of\n  accuracy of weak against truth in task 'claims'")
                .hasMessageContaining("upper bound of\n  accuracy of weak against truth in task 'claims'")
                .hasMessageContaining("accuracy of weak on kind=fancy against truth");
    }

    @Test
    void what_holds_collects_nothing() {
        BDDPlumblineSoftAssertions softly = new BDDPlumblineSoftAssertions();
        softly.then(run).task("claims").metric("accuracy").isAtLeast(.6).withConfidence(.99);
        softly.then(run.tasks().get(1)).subject().accuracy().hasValue();
        softly.assertAll();
        assertThat(softly.errorsCollected()).isEmpty();
    }

    @Test
    void they_mix_with_those_of_others() {
        Mixed softly = new Mixed();
        softly.assertThat(1).isEqualTo(2);
        softly.assertThat(run)
                .as("last release")
                .task("claims")
                .metric("accuracy")
                .isAtLeast(.9);
        assertThat(softly.errorsCollected()).hasSize(2);
        assertThat(softly.errorsCollected().get(1)).hasMessageStartingWith("[last release] ");
    }
}

package dev.plumbline.reports.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Run;
import dev.plumbline.reports.SampleRun;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldsTest {

    private static Run only(int... tasks) {
        Run all = SampleRun.plain();
        return new Run(Arrays.stream(tasks).mapToObj(all.tasks()::get).toList(), List.of());
    }

    @Test
    void a_task_on_a_world_says_that_it_proves_the_instrument() {
        assertThat(Worlds.of(SampleRun.plain().tasks().get(0).task()))
                .contains("The examples come from a generated world: these results prove the instrument and claim"
                        + " nothing about language models.");
        assertThat(Worlds.of(SampleRun.plain().tasks().get(1).task())).isEmpty();
    }

    @Test
    void a_run_says_of_how_many_of_its_tasks_that_holds() {
        assertThat(Worlds.of(only(0)))
                .contains("All examples of this run come from generated worlds: its results prove the instrument and"
                        + " claim nothing about language models.");
        assertThat(Worlds.of(only(0, 1)))
                .contains("The examples of 1 of 2 tasks come from generated worlds: their results prove the instrument"
                        + " and claim nothing about language models.");
        assertThat(Worlds.of(only(1))).isEmpty();
    }
}

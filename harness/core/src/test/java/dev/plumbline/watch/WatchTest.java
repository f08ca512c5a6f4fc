package dev.plumbline.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong clock = new AtomicLong(-3 * SECOND);
    private final List<String> told = new ArrayList<>();

    private static Budget seconds(int seconds) {
        return new Budget(new Place("task.yaml", 4, 9), OptionalInt.of(seconds), OptionalInt.empty());
    }

    private Watch watch(Optional<Budget> budget) {
        return new Watch(budget, clock::get, (what, done, total) -> told.add(what + " " + done + " of " + total));
    }

    private static boolean checks() {
        Watch.check();
        return true;
    }

    @Test
    void work_may_use_its_whole_time_and_no_more() {
        Watch watch = watch(Optional.of(seconds(60)));
        watch.enter("learning");
        clock.addAndGet(60 * SECOND);
        assertThat(watch.over(WatchTest::checks)).isTrue();
        clock.addAndGet(1);
        assertThatThrownBy(() -> watch.over(WatchTest::checks))
                .isExactlyInstanceOf(OverBudget.class)
                .hasMessage(
                        "task.yaml:4:9: over budget: the 60 seconds that the task may take were used up in its stage"
                                + " learning; raise budget.seconds, or give the task less to do");
    }

    @Test
    void time_that_was_used_up_in_a_stage_is_told_of_that_stage_and_not_of_the_next() {
        Watch watch = watch(Optional.of(seconds(1)));
        watch.enter("labeling");
        clock.addAndGet(SECOND + 1);
        assertThatThrownBy(() -> watch.enter("learning"))
                .hasMessage("task.yaml:4:9: over budget: the second that the task may take was used up in its stage"
                        + " labeling; raise budget.seconds, or give the task less to do");
    }

    @Test
    void without_a_budget_of_time_no_time_is_too_long() {
        Watch watch = watch(Optional.of(new Budget(Place.of("task.yaml"), OptionalInt.empty(), OptionalInt.of(5))));
        clock.addAndGet(Long.MAX_VALUE / 2);
        assertThat(watch.over(WatchTest::checks)).isTrue();
        assertThat(watch(Optional.empty()).over(WatchTest::checks)).isTrue();
    }

    @Test
    void a_watch_is_over_the_work_that_it_was_put_over_and_over_nothing_else() {
        Watch late = watch(Optional.of(seconds(1)));
        clock.addAndGet(2 * SECOND);
        assertThatCode(Watch::check).doesNotThrowAnyException();
        assertThatThrownBy(() -> late.over(WatchTest::checks)).isExactlyInstanceOf(OverBudget.class);
        assertThatCode(Watch::check).doesNotThrowAnyException();
        assertThat(late.over(() -> watch(Optional.empty()).over(WatchTest::checks)))
                .as("another watch takes the place of the first")
                .isTrue();
        assertThatThrownBy(() -> late.over(() -> watch(Optional.empty()).over(WatchTest::checks) && checks()))
                .as("and gives it back")
                .isExactlyInstanceOf(OverBudget.class);
    }

    @Test
    void work_is_watched_in_another_thread_where_it_was_carried_there() throws Exception {
        Watch late = watch(Optional.of(seconds(1)));
        clock.addAndGet(2 * SECOND);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            assertThatThrownBy(() -> pool.submit(late.over(() -> Watch.carried(WatchTest::checks)))
                            .get())
                    .hasCauseExactlyInstanceOf(OverBudget.class);
            assertThat(pool.submit(WatchTest::checks).get())
                    .as("the thread is free again")
                    .isTrue();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void steps_are_told_from_none_to_all() {
        watch(Optional.empty()).over(() -> {
            Steps steps = Watch.steps("trainings", 2);
            steps.done();
            steps.done();
            return true;
        });
        Watch.steps("told to nobody", 1).done();
        assertThat(told).containsExactly("trainings 0 of 2", "trainings 1 of 2", "trainings 2 of 2");
    }

    @Test
    void as_many_examples_as_the_budget_has_are_within_it() {
        Budget budget = new Budget(new Place("task.yaml", 4, 9), OptionalInt.empty(), OptionalInt.of(20_000));
        budget.counted(20_000);
        assertThatThrownBy(() -> budget.counted(20_001))
                .isExactlyInstanceOf(OverBudget.class)
                .hasMessage("task.yaml:4:9: over budget: expected at most 20000 examples, found 20001; raise"
                        + " budget.examples, or give the task fewer");
        seconds(1).counted(Integer.MAX_VALUE);
    }
}

package dev.plumbline.learning.passes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import dev.plumbline.learning.Head;
import dev.plumbline.learning.Inputs;
import dev.plumbline.learning.Model;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.Passes;
import dev.plumbline.learning.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks that wait for each other. A meeting that never ends is seen by the time limit. */
@Timeout(60)
class MeetingTest {

    private static final int ROWS = 40;

    /** Makes the passes of a {@link Meeting}, and writes down how many heads each of them had. */
    private static final class Watched implements Passes {

        private final List<Integer> heads = Collections.synchronizedList(new ArrayList<>());

        @Override
        public List<Model> fit(ModelSpec model, Inputs inputs, List<Head> asked) {
            heads.add(asked.size());
            return Passes.own(1).fit(model, inputs, asked);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public boolean shared() {
            return true;
        }

        List<Integer> inOrder() {
            return heads.stream().sorted().toList();
        }
    }

    private final Watched made = new Watched();

    private static ModelSpec logistic(String file, double l2) {
        return new ModelSpec.Logistic(Place.of(file), l2);
    }

    /** Two columns; where {@code shift} is 0, those of everybody. */
    private static Inputs inputs(float shift) {
        float[] values = new float[2 * ROWS];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 7 % 13 + shift;
        }
        return new Inputs(
                new View.Dense(ROWS, 2, values), IntStream.range(0, ROWS).toArray(), new int[0]);
    }

    /** Labels every row by whether its number, times {@code step}, is odd. */
    private static Head head(int step) {
        int[] labels = IntStream.range(0, ROWS).map(i -> i * step / 3 % 2).toArray();
        double[] weights = new double[ROWS];
        Arrays.fill(weights, 1);
        return new Head(Target.of(Probabilities.ofHard(List.of("no", "yes"), labels)), weights, 1);
    }

    /** Runs the parts as tasks that meet, on that many processors. */
    private List<List<Model>> meet(int processors, List<PartOfMeeting> parts)
            throws InterruptedException, ExecutionException {
        Meeting meeting = new Meeting(parts.size(), 1, threads -> made, new Semaphore(processors));
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            List<Future<List<Model>>> pending = new ArrayList<>();
            for (PartOfMeeting part : parts) {
                Callable<List<Model>> work = () -> {
                    meeting.enter();
                    try {
                        return part.in(meeting);
                    } finally {
                        meeting.leave();
                    }
                };
                pending.add(pool.submit(work));
            }
            List<List<Model>> models = new ArrayList<>();
            for (Future<List<Model>> one : pending) {
                models.add(one.get());
            }
            return models;
        } finally {
            pool.shutdownNow();
        }
    }

    /** What a task does. */
    private interface PartOfMeeting {
        List<Model> in(Passes passes);
    }

    private static PartOfMeeting fits(ModelSpec model, Inputs inputs, Head... heads) {
        return passes -> passes.fit(model, inputs, List.of(heads));
    }

    private static double[] scores(Model model) {
        return model.scores(inputs(0).view());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void tasks_that_ask_for_the_same_share_one_pass_and_each_gets_what_it_would_have_had_alone(int processors)
            throws InterruptedException, ExecutionException {
        List<List<Model>> models = meet(
                processors,
                List.of(
                        fits(logistic("a.yaml", 1), inputs(0), head(1), head(2)),
                        fits(logistic("b.yaml", 1), inputs(0), head(4)),
                        fits(logistic("c.yaml", 1), inputs(0), head(5))));
        assertThat(made.inOrder()).containsExactly(4);
        assertThat(models).extracting(List::size).containsExactly(2, 1, 1);
        Passes own = Passes.own(1);
        assertThat(scores(models.get(0).get(1)))
                .containsExactly(scores(own.fit(logistic("a.yaml", 1), inputs(0), List.of(head(2)))
                        .get(0)));
        assertThat(scores(models.get(2).get(0)))
                .containsExactly(scores(own.fit(logistic("a.yaml", 1), inputs(0), List.of(head(5)))
                        .get(0)));
    }

    @Test
    void other_parameters_and_other_numbers_make_passes_of_their_own() throws InterruptedException, ExecutionException {
        meet(
                2,
                List.of(
                        fits(logistic("a.yaml", 1), inputs(0), head(1)),
                        fits(logistic("b.yaml", 2), inputs(0), head(1), head(2)),
                        fits(logistic("c.yaml", 1), inputs(1), head(1), head(2), head(4))));
        assertThat(made.inOrder()).containsExactly(1, 2, 3);
    }

    @Test
    void who_asks_twice_meets_the_others_twice_and_who_never_asks_is_not_waited_for()
            throws InterruptedException, ExecutionException {
        PartOfMeeting twice = passes -> {
            passes.fit(logistic("a.yaml", 1), inputs(0), List.of(head(1)));
            return passes.fit(logistic("a.yaml", 1), inputs(0), List.of(head(2)));
        };
        List<List<Model>> models = meet(1, List.of(twice, passes -> List.of(), twice));
        assertThat(made.inOrder()).containsExactly(2, 2);
        assertThat(models).extracting(List::size).containsExactly(1, 0, 1);
    }

    @Test
    void a_task_that_breaks_a_shared_pass_is_told_and_the_others_get_their_models()
            throws InterruptedException, ExecutionException {
        Head unlabelled =
                new Head(Target.of(new Probabilities(List.of("no", "yes"), new double[2 * ROWS])), new double[ROWS], 1);
        List<Model> sound = new ArrayList<>();
        PartOfMeeting good = passes -> {
            sound.addAll(passes.fit(logistic("a.yaml", 1), inputs(0), List.of(head(1))));
            return sound;
        };
        assertThatThrownBy(() -> meet(2, List.of(good, fits(logistic("b.yaml", 1), inputs(0), unlabelled))))
                .rootCause()
                .hasMessageContaining("weights that sum to 0.0");
        assertThat(sound).hasSize(1);
    }
}

package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.View;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever waits for trainings is told of each that has ended, whichever model it is. */
class TrainingsToldTest {

    private static final View.Dense VIEW = Problems.dense(5, 60, 3);

    static List<ModelSpec> classifiers() {
        return List.of(Problems.logistic(1), Problems.probe(3, 16), Problems.mlp(4, 3, 16));
    }

    static Stream<Named<BiFunction<PointTrainer, List<PointHead>, List<Model>>>> numbers() {
        return Stream.of(
                Named.of("ridge", (trainer, heads) -> trainer.ridge(heads, 1)),
                Named.of("ordinal", (trainer, heads) -> trainer.ordinal(heads, 1)),
                Named.of("net", (trainer, heads) -> trainer.net(heads, Problems.mlp(4, 3, 16))));
    }

    private static void told(Supplier<List<Model>> work) {
        List<String> told = new ArrayList<>();
        Watch watch = new Watch(
                Optional.empty(), () -> 0, (what, done, total) -> told.add(what + " " + done + " of " + total));
        assertThat(watch.over(work)).hasSize(3);
        assertThat(told)
                .containsExactly("trainings 0 of 3", "trainings 1 of 3", "trainings 2 of 3", "trainings 3 of 3");
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void of_labels(ModelSpec spec) {
        told(() -> Trainer.of(spec).fit(Problems.points(VIEW), Problems.heads(1, 3, 60, 2), 1));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void of_numbers(BiFunction<PointTrainer, List<PointHead>, List<Model>> fit) {
        double[] weights = new double[60];
        Arrays.fill(weights, 1);
        double[] values = IntStream.range(0, 60).mapToDouble(i -> i % 5).toArray();
        PointTrainer trainer = new PointTrainer(VIEW, IntStream.range(0, 60).toArray(), 1);
        told(() -> fit.apply(
                trainer,
                IntStream.range(0, 3)
                        .mapToObj(s -> new PointHead(values, weights, s, s))
                        .toList()));
    }
}

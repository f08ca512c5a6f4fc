package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A head's bytes are its own: whatever it is fitted with, on however many threads, beside whatever rows it may not see. */
class BytesTest {

    private static final int ROWS = 301;

    static Stream<Arguments> problems() {
        return IntStream.rangeClosed(1, 3).boxed().flatMap(BytesTest::problems);
    }

    private static Stream<Arguments> problems(int seed) {
        View.Dense dense = Problems.dense(seed, ROWS, 7);
        View.Sparse thin = Problems.thin(seed, ROWS, 30);
        return Stream.of(
                Arguments.of("logistic dense", seed, Problems.logistic(.5), Problems.points(dense), 2),
                Arguments.of("logistic dense, 3 classes", seed, Problems.logistic(.5), Problems.points(dense), 3),
                Arguments.of("logistic sparse", seed, Problems.logistic(.5), Problems.points(thin), 2),
                Arguments.of("logistic pairs", seed, Problems.logistic(.5), Problems.pairs(dense), 2),
                Arguments.of("logistic sparse pairs", seed, Problems.logistic(.5), Problems.pairs(thin), 2),
                Arguments.of("mlp dense", seed, Problems.mlp(5, 2, 16), Problems.points(dense), 2),
                Arguments.of("mlp dense, 3 classes", seed, Problems.mlp(5, 2, 16), Problems.points(dense), 3),
                Arguments.of("mlp sparse", seed, Problems.mlp(5, 2, 16), Problems.points(thin), 2),
                Arguments.of("mlp pairs", seed, Problems.mlp(5, 2, 16), Problems.pairs(dense), 2),
                Arguments.of("mlp of two layers", seed, Problems.deep(5, 3), Problems.points(dense), 3),
                Arguments.of("linear dense", seed, Problems.probe(3, 16), Problems.points(dense), 2),
                Arguments.of("linear dense, 3 classes", seed, Problems.probe(3, 16), Problems.points(dense), 3),
                Arguments.of("linear sparse", seed, Problems.probe(3, 16), Problems.points(thin), 2),
                Arguments.of("linear pairs", seed, Problems.probe(3, 16), Problems.pairs(dense), 2),
                Arguments.of("knn dense", seed, Problems.knn(5), Problems.points(dense), 3),
                Arguments.of("knn sparse", seed, Problems.knn(5), Problems.points(thin), 2),
                Arguments.of("majority", seed, new ModelSpec.Majority(Problems.PLACE), Problems.points(dense), 3));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("problems")
    void a_head_does_not_depend_on_its_batch_nor_on_threads(
            String name, int seed, ModelSpec spec, Inputs inputs, int classes) {
        List<Head> heads = Problems.heads(seed, 64, ROWS, classes);
        List<String> all = json(spec, inputs, heads, 1);
        assertThat(json(spec, inputs, heads, 2)).isEqualTo(all);
        for (int h : new int[] {0, 31, 63}) {
            Head head = heads.get(h);
            assertThat(json(spec, inputs, List.of(head), 1)).containsExactly(all.get(h));
            assertThat(json(spec, inputs, List.of(head), 2)).containsExactly(all.get(h));
            List<Head> two = List.of(heads.get((h + 5) % 64), head);
            assertThat(json(spec, inputs, two, 1).get(1)).isEqualTo(all.get(h));
            assertThat(json(spec, inputs, two, 2).get(1)).isEqualTo(all.get(h));
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("problems")
    void examples_of_weight_zero_change_nothing(String name, int seed, ModelSpec spec, Inputs inputs, int classes) {
        Head head = Problems.head(seed, ROWS, classes);
        int[] own = IntStream.range(0, ROWS).filter(i -> head.weights()[i] > 0).toArray();
        assertThat(own.length).isBetween(1, ROWS - 1);
        assertThat(json(spec, only(inputs, own), List.of(only(head, own, classes)), 1))
                .isEqualTo(json(spec, inputs, List.of(head), 1));
    }

    private static Inputs only(Inputs inputs, int[] own) {
        int[] second = inputs.paired() ? at(inputs.second(), own) : new int[0];
        return new Inputs(inputs.view(), at(inputs.first(), own), second);
    }

    private static int[] at(int[] values, int[] own) {
        return Arrays.stream(own).map(i -> values[i]).toArray();
    }

    private static Head only(Head head, int[] own, int classes) {
        double[] labels = new double[own.length * classes];
        double[] pull = new double[classes];
        for (int i = 0; i < own.length; i++) {
            head.target().pull(own[i], pull, 0, pull);
            System.arraycopy(pull, 0, labels, i * classes, classes);
        }
        double[] weights =
                Arrays.stream(own).mapToDouble(i -> head.weights()[i]).toArray();
        return new Head(Target.of(new Probabilities(Problems.names(classes), labels)), weights, head.seed());
    }

    /** JSON writes a double so that it reads back to the same bits. */
    private static List<String> json(ModelSpec spec, Inputs inputs, List<Head> heads, int threads) {
        List<String> models = new ArrayList<>();
        for (Model model : Trainer.of(spec).fit(inputs, heads, threads)) {
            models.add(JsonMapper.shared().writeValueAsString(model));
        }
        return models;
    }
}

package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionsTest {

    private static LinearModel model(int outputs, int columns, int seed, Precision precision) {
        Draws draws = Draws.of(seed, "model", 0);
        return new LinearModel(outputs, columns, draws(draws, outputs * columns), draws(draws, outputs), precision);
    }

    private static double[] draws(Draws draws, int n) {
        return IntStream.range(0, n).mapToDouble(i -> draws.uniform() - .5).toArray();
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,SINGLE", "7,3,1,DOUBLE", "300,9,1,SINGLE", "600,20,2,DOUBLE", "600,20,3,SINGLE"})
    void linear_models_say_together_what_each_says_alone(int rows, int columns, int threads, Precision precision) {
        Draws draws = Draws.of(7, "view", 0);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (draws.uniform() - .5);
        }
        Inputs inputs = new Inputs(
                new View.Dense(rows, columns, values), IntStream.range(0, rows).toArray(), new int[0]);
        List<String> classes = List.of("a", "b", "c");
        List<Model> models = new ArrayList<>();
        for (int seed = 0; seed < 5; seed++) {
            models.add(model(3, columns, seed, precision));
        }
        List<Probabilities> together = Predictions.of(models, inputs, classes, threads);
        for (int k = 0; k < models.size(); k++) {
            assertThat(together.get(k).values())
                    .containsExactly(models.get(k).predict(inputs, classes).values());
        }
    }
}

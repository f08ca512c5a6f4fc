package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Featuriser;
import dev.plumbline.dataset.NgramFeaturiser;
import dev.plumbline.dataset.View;
import dev.plumbline.dataset.ViewSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ModelTest {

    static Stream<Model> models() {
        Inputs inputs = Problems.points(Problems.dense(1, 30, 4));
        Head head = Problems.head(1, 30, 3);
        return Stream.of(
                        Problems.logistic(1),
                        Problems.mlp(5, 2, 8),
                        Problems.deep(5, 3),
                        Problems.probe(2, 8),
                        Problems.knn(7),
                        new ModelSpec.Majority(Problems.PLACE))
                .map(spec -> Problems.fit(spec, inputs, head));
    }

    @Test
    void neighbours_among_sparse_rows_are_read_back_too() {
        Inputs inputs = Problems.points(Problems.thin(1, 30, 9));
        Model model = Problems.fit(Problems.knn(4), inputs, Problems.head(1, 30, 2));
        Model read = JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(model), Model.class);
        assertThat(read.predict(inputs, Problems.NO_YES).values())
                .containsExactly(model.predict(inputs, Problems.NO_YES).values());
    }

    @ParameterizedTest
    @MethodSource("models")
    void is_written_and_read_back_to_the_same_predictions(Model model) {
        JsonMapper mapper = JsonMapper.shared();
        Model read = mapper.readValue(mapper.writeValueAsString(model), Model.class);
        Inputs other = Problems.points(Problems.dense(2, 300, 4));
        assertThat(read).hasSameClassAs(model);
        assertThat(read.predict(other, Problems.names(3)).values())
                .containsExactly(model.predict(other, Problems.names(3)).values());
    }

    @Test
    void stored_models_say_what_they_are() {
        Model model = new LinearModel(1, 2, new double[] {.5, -1}, new double[] {3}, Precision.DOUBLE);
        assertThat(JsonMapper.shared().writeValueAsString(model))
                .isEqualTo(
                        "{\"model\":\"linear\",\"outputs\":1,\"columns\":2,\"weights\":[0.5,-1.0],\"intercepts\":[3.0],\"precision\":\"DOUBLE\"}");
    }

    @Test
    void a_linear_model_by_hand() {
        Model model = new LinearModel(1, 2, new double[] {.5, -1}, new double[] {3}, Precision.DOUBLE);
        View view = new View.Dense(2, 2, new float[] {2, 1, 4, 5});
        assertThat(model.scores(view)).containsExactly(3 + 1 - 1, 3 + 2 - 5);
        // Log-odds of the first of a pair: 3 - 0.
        assertThat(model.predict(new Inputs(view, new int[] {0}, new int[] {1}), List.of("second", "first"))
                        .values())
                .containsExactly(new double[] {1 / (1 + Math.exp(3)), 1 / (1 + Math.exp(-3))}, within(1e-15));
    }

    @Test
    void a_net_by_hand() {
        // Units max(0, x - 1) and max(0, -x); score 2 * first - 3 * second + .5.
        Model model = new MlpModel(1, 1, new int[] {2}, new double[] {1, -1, -1, 0, 2, -3, .5});
        assertThat(model.scores(new View.Dense(3, 1, new float[] {4, .5f, -2}))).containsExactly(6.5, .5, -5.5);
    }

    @Test
    void a_net_of_two_hidden_layers_by_hand() {
        // Units max(0, x - 1) and max(0, -x); then max(0, first - 2 second + 1); score 3 times that - 1.
        // x = 4: 3 and 0, then 4, then 11. x = -2: 0 and 2, then 0, then -1.
        double[] parameters = {1, -1, -1, 0, 1, -2, 1, 3, -1};
        Model model = new MlpModel(1, 1, new int[] {2, 1}, parameters);
        assertThat(model.scores(new View.Dense(2, 1, new float[] {4, -2}))).containsExactly(11, -1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_row_has_the_same_score_alone_as_among_others(Model model) {
        View.Dense all = Problems.dense(3, 300, 4);
        double[] scores = model.scores(all);
        for (int row : new int[] {0, 255, 256, 299}) {
            float[] alone = Arrays.copyOfRange(all.values(), 4 * row, 4 * row + 4);
            assertThat(model.scores(new View.Dense(1, 4, alone)))
                    .containsExactly(Arrays.copyOfRange(scores, 3 * row, 3 * row + 3));
        }
    }

    @Test
    void a_view_of_another_width_is_refused() {
        Model model = new LinearModel(1, 2, new double[2], new double[1], Precision.DOUBLE);
        assertThatThrownBy(() -> model.scores(new View.Dense(1, 3, new float[3])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the model was fitted on 2 columns, the view has 3");
    }

    @Test
    void a_scorer_scores_text_that_was_not_in_the_data_and_agrees_with_the_view_on_text_that_was() {
        ViewSpec.Ngrams letters = new ViewSpec.Ngrams(Place.of("task.yaml"), "text", 0, 1, 64);
        List<String> texts = List.of("banana", "plum", "pear", "fig");
        Featuriser featuriser = NgramFeaturiser.fit(letters, texts, new int[] {0, 1, 2, 3});
        View view = featuriser.view(texts);
        Model model =
                Problems.fit(Problems.logistic(.1), Problems.points(view), Problems.hard(new int[] {1, 0, 1, 0}, 0));
        Scorer scorer = new Scorer(featuriser, model);
        double[] scores = scorer.score(List.of("pear", "papaya", "kiwi"));
        assertThat(scores).hasSize(3);
        assertThat(scores[0]).isEqualTo(model.scores(view)[2]);
        assertThat(scores[1]).isGreaterThan(scores[2]);
    }
}

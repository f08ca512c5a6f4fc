package dev.plumbline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.dataset.Probabilities;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final Inputs TWO = Problems.points(Problems.dense(1, 2, 2));

    private static Head weighted(double... weights) {
        return new Head(Problems.hard(new int[] {0, 1}, 0).target(), weights, 0);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void no_heads_give_no_models() {
        assertThat(Trainer.of(Problems.logistic(1)).fit(TWO, List.of(), 1)).isEmpty();
        assertThat(Trainer.of(Problems.mlp(1, 1, 1)).fit(TWO, List.of(), 2)).isEmpty();
    }

    @Test
    void refuses_weights_that_are_not_weights() {
        refused(() -> new Batch(TWO, List.of(weighted(1))), "head 0 has 1 weights for 2 examples");
        refused(() -> new Batch(TWO, List.of(weighted(1, -1))), "head 0 has the weight -1.0; expected 0 or more");
        refused(
                () -> new Batch(TWO, List.of(weighted(Double.NaN, 1))),
                "head 0 has the weight NaN; expected 0 or more");
        refused(() -> new Batch(TWO, List.of(weighted(0, 0))), "head 0 has weights that sum to 0.0");
        refused(
                () -> new Batch(TWO, List.of(weighted(1, Double.POSITIVE_INFINITY))),
                "head 0 has weights that sum to Infinity");
    }

    @Test
    void refuses_heads_of_different_classes() {
        refused(
                () -> new Batch(TWO, List.of(weighted(1, 1), Problems.head(1, 2, 3))),
                "head 1 has 3 classes, the first head 2");
    }

    @Test
    void refuses_a_weight_without_a_label() {
        Head head =
                new Head(Target.of(Probabilities.ofHard(Problems.NO_YES, new int[] {0, -1})), new double[] {1, 1}, 0);
        for (ModelSpec spec :
                List.of(Problems.logistic(1), Problems.mlp(2, 1, 2), new ModelSpec.Majority(Problems.PLACE))) {
            refused(() -> Trainer.of(spec).fit(TWO, List.of(head, head), 2), "example 1 has a weight and no label");
        }
    }

    @Test
    void refuses_to_run_on_no_thread() {
        refused(
                () -> Trainer.of(Problems.logistic(1)).fit(TWO, List.of(weighted(1, 1)), 0),
                "expected at least 1 thread, found 0");
    }
}

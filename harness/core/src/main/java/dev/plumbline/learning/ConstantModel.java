package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.util.List;

/**
 * Says the same of every row and of every example.
 *
 * @param distribution one probability a class; what it predicts, for pairs too, where equal scores alone would be a tie
 */
record ConstantModel(double[] distribution) implements Model {

    @Override
    public int outputs() {
        return CrossEntropy.outputs(distribution.length);
    }

    /** Log-odds of the second class, or the logarithm of each class's probability. */
    @Override
    public double[] scores(View view) {
        double[] scores = new double[view.rows() * outputs()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = outputs() == 1
                    ? Logits.log(distribution[1]) - Logits.log(distribution[0])
                    : Logits.log(distribution[i % distribution.length]);
        }
        return scores;
    }

    @Override
    public Probabilities predict(Inputs inputs, List<String> classes) {
        double[] values = new double[inputs.size() * distribution.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = distribution[i % distribution.length];
        }
        return new Probabilities(classes, values);
    }
}

package dev.plumbline.learning;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Labels drawn by lot, of which half are learned and half tell when to stop: whoever learns long learns nothing but the lot. */
record NoisyLesson(Inputs inputs, Probabilities labels, long seed) {

    private static final int ROWS = 120;

    static NoisyLesson of(long seed, int columns) {
        Draws draws = Draws.of(seed, "test-noise", 0);
        int[] noise = IntStream.range(0, ROWS).map(i -> draws.below(2)).toArray();
        return new NoisyLesson(
                Problems.points(Problems.dense(seed, ROWS, columns)),
                Probabilities.ofHard(Problems.NO_YES, noise),
                seed);
    }

    Head whole() {
        return new Head(Target.of(labels), weights(), seed);
    }

    Head stopped(int patience) {
        return new Head(Target.of(labels), weights(), seed, Optional.of(new Stopping(labels, validation(), patience)));
    }

    private static double[] weights() {
        double[] weights = new double[ROWS];
        Arrays.fill(weights, 0, ROWS / 2, 1);
        return weights;
    }

    private static int[] validation() {
        return IntStream.range(ROWS / 2, ROWS).toArray();
    }

    /** The mean loss over the examples that tell when to stop. */
    double loss(Model model) {
        Probabilities predicted = model.predict(inputs, Problems.NO_YES);
        return Arrays.stream(validation())
                .mapToDouble(i -> -Math.log(predicted.at(i, labels.hard()[i])))
                .average()
                .orElseThrow();
    }
}

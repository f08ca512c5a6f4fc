package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;

/** The target of {@link Method.ConfidenceWindow}: a head that is pulled towards its own prediction has no gradient. */
record WindowTarget(Probabilities labels, double radius) implements Target {

    @Override
    public int classes() {
        return labels.classes().size();
    }

    @Override
    public boolean constant() {
        return false;
    }

    @Override
    public void pull(int example, double[] prediction, double progress, double[] pull) {
        boolean within = Arrays.stream(prediction).max().orElseThrow() < .5 + radius;
        if (within) {
            System.arraycopy(labels.values(), example * pull.length, pull, 0, pull.length);
        } else {
            System.arraycopy(prediction, 0, pull, 0, pull.length);
        }
    }
}

package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;

/** The target of {@link Method.Confidence}. */
record ConfidenceTarget(Probabilities labels, double coefficient, double warmUp) implements Target {

    @Override
    public int classes() {
        return labels.classes().size();
    }

    @Override
    public boolean constant() {
        return false;
    }

    /**
     * The weight of the student's own labels. Worked example: coefficient .5 and warm-up .2 give 0 at the start, .25
     * where a tenth of the training is done, and .5 from a fifth on.
     */
    double weight(double progress) {
        return progress >= warmUp ? coefficient : coefficient * progress / warmUp;
    }

    /** As in a minibatch of that example alone. */
    @Override
    public void pull(int example, double[] prediction, double progress, double[] pull) {
        pull(new Minibatch(new int[] {example}, new double[] {1}, prediction, progress), pull);
    }

    @Override
    public void pull(Minibatch batch, double[] pulls) {
        int classes = classes();
        double a = weight(batch.progress());
        double[] weak = new double[batch.size() * classes];
        for (int i = 0; i < batch.size(); i++) {
            System.arraycopy(labels.values(), batch.examples()[i] * classes, weak, i * classes, classes);
        }
        double[] own = a > 0 ? SelfLabels.of(batch, weak) : weak;
        for (int i = 0; i < weak.length; i++) {
            pulls[i] = (1 - a) * weak[i] + a * own[i];
        }
    }
}

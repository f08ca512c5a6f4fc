package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;

/** The constant target. */
record FixedTarget(Probabilities labels) implements Target {

    @Override
    public int classes() {
        return labels.classes().size();
    }

    @Override
    public boolean constant() {
        return true;
    }

    @Override
    public void pull(Minibatch batch, double[] pulls) {
        int classes = classes();
        for (int i = 0; i < batch.size(); i++) {
            System.arraycopy(labels.values(), batch.examples()[i] * classes, pulls, i * classes, classes);
        }
    }

    @Override
    public void pull(int example, double[] prediction, double progress, double[] pull) {
        System.arraycopy(labels.values(), example * pull.length, pull, 0, pull.length);
    }
}

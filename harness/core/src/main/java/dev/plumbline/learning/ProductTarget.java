package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;

/** The target of {@link Method.Product}. */
record ProductTarget(Probabilities labels, double alpha, double beta) implements Target {

    @Override
    public int classes() {
        return labels.classes().size();
    }

    @Override
    public boolean constant() {
        return false;
    }

    /**
     * Worked example: prediction .5 .5 gives the weak label itself; prediction .2 .8 and weak label .6 .4 are as 12 to
     * 32, so the pull is .2727 .7273. Where the product is 0 for every class, the weak label.
     */
    @Override
    public void pull(int example, double[] prediction, double progress, double[] pull) {
        double sum = 0;
        for (int c = 0; c < pull.length; c++) {
            pull[c] = Math.pow(prediction[c], beta) * Math.pow(label(example, c), alpha);
            sum += pull[c];
        }
        for (int c = 0; c < pull.length; c++) {
            pull[c] = sum > 0 ? pull[c] / sum : label(example, c);
        }
    }

    private double label(int example, int c) {
        return labels.at(example, c);
    }
}

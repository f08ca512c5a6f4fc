package dev.plumbline.learning;

/** What a net is trained to make small. */
interface StepLoss {

    /** Scores that it is made of. */
    int outputs();

    /**
     * Puts the gradients of the weighted mean loss over some examples in the place of their scores.
     *
     * @param examples n of them from {@code from} on, each of positive weight
     * @param progress share of the training that is done, 0 to 1
     * @param scores n x outputs
     */
    void gradients(int[] examples, int from, int n, double progress, double[] scores);
}

package dev.plumbline.learning;

/** What a score is held against, with parameters of its own beside the weights of the view, none of which is penalised. */
interface PointLoss {

    /** How many parameters of its own it has. */
    int parameters();

    /** The largest second derivative by a score. */
    double steepest();

    /**
     * The loss of an example.
     *
     * @param u the position of the example among those that are seen
     * @param own the parameters of its own
     */
    double value(int u, double score, double[] own);

    /**
     * The derivative by the score.
     *
     * @param gradient receives the derivatives by the parameters of its own, times the weight, in addition
     */
    double slope(int u, double score, double[] own, double weight, double[] gradient);

    /** What is added to a reward: the intercept, where it has a meaning. */
    double intercept(double[] own);
}

package dev.plumbline.learning;

/** One head of a {@link ConvexFit} on its way to the minimum: linear in the view, with one or several outputs. */
interface ConvexHead {

    /** Starts a pass over the data. */
    void begin();

    /** Copies the weights at the point into the columns {@code at ..} of a matrix of m columns. */
    void weights(double[] matrix, int at, int m);

    /** Copies what is added to the scores of every row. */
    void intercepts(double[] row, int at);

    /**
     * Adds the loss of a seen example, and puts the gradient by its scores in their place.
     *
     * @param u the position of the example among those that are seen
     */
    void see(int u, double[] z, int at);

    /** Ends the pass: adds the penalty to the gradient by the weights, and moves on. Returns whether it is done. */
    boolean end(double[] sums, int at, int m);

    /** Once done. */
    Model model();
}

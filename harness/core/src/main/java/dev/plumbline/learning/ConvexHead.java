package dev.plumbline.learning;

/** One head of a {@link ConvexFit} on its way to the minimum: linear in the view, with one or several outputs. */
interface ConvexHead {

    /** Starts a pass over the data. */
    void begin();

    /** Copies the weights at the point, output by output, to {@code at} and on. */
    void weights(double[] matrix, int at);

    /** Copies what is added to the scores of every row. */
    void intercepts(double[] row, int at);

    /**
     * Adds the loss of a seen example, and puts the gradient by its scores in their place.
     *
     * @param u the position of the example among those that are seen
     */
    void see(int u, double[] z, int at);

    /**
     * Ends the pass: adds the penalty to the gradient by the weights, and moves on. Returns whether it is done.
     *
     * @param sums the gradient of the losses by the weights, output by output, from {@code at} on
     */
    boolean end(double[] sums, int at);

    /** Once done. */
    Model model();
}

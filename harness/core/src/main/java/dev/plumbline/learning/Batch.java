package dev.plumbline.learning;

import java.util.List;
import java.util.stream.IntStream;

/** Checked heads over the same inputs. */
record Batch(Inputs inputs, List<Head> heads) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException where heads differ in their classes, or a head's weights do not fit the inputs,
     *     are negative or not finite, or are all zero
     */
    Batch {
        heads = List.copyOf(heads);
        for (int h = 0; h < heads.size(); h++) {
            check(inputs, heads, h);
        }
    }

    private static void check(Inputs inputs, List<Head> heads, int h) {
        double[] weights = heads.get(h).weights();
        int classes = heads.get(h).target().classes();
        int expected = heads.get(0).target().classes();
        require(classes == expected, "head " + h + " has " + classes + " classes, the first head " + expected);
        require(
                weights.length == inputs.size(),
                "head " + h + " has " + weights.length + " weights for " + inputs.size() + " examples");
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("head " + h + " has the weight " + weight + "; expected 0 or more");
            }
            sum += weight;
        }
        require(sum > 0 && sum < Double.POSITIVE_INFINITY, "head " + h + " has weights that sum to " + sum);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Refuses targets that move, for trainers that solve for a fixed one. */
    Batch constant(String trainer) {
        for (Head head : heads) {
            require(head.target().constant(), trainer + " needs constant targets");
            require(head.stopping().isEmpty(), trainer + " has no epochs to stop after");
        }
        return this;
    }

    int classes() {
        return heads.get(0).target().classes();
    }

    int outputs() {
        return CrossEntropy.outputs(classes());
    }

    /** The examples that some head sees, ascending. */
    int[] seen() {
        return IntStream.range(0, inputs.size())
                .filter(i -> heads.stream().anyMatch(head -> head.weights()[i] > 0))
                .toArray();
    }

    /** Writes what a head's target pulls towards at the examples of a step, each of which must have a label. */
    static void pull(Head head, Minibatch batch, double[] pulls) {
        head.target().pull(batch, pulls);
        int classes = head.target().classes();
        for (int i = 0; i < batch.size(); i++) {
            labelled(pulls[i * classes], batch.examples()[i]);
        }
    }

    /** Called for every example of every step, so the message is made only where it is told. */
    static void labelled(double pull, int example) {
        if (!(pull >= 0)) {
            throw new IllegalArgumentException("example " + example + " has a weight and no label");
        }
    }

    /** Writes what a head's target pulls towards, and refuses an example that has a weight and no label. */
    static void pull(Head head, int example, double[] prediction, double progress, double[] pull) {
        head.target().pull(example, prediction, progress, pull);
        labelled(pull[0], example);
    }
}

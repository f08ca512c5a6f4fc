package dev.plumbline.learning;

/**
 * The examples of one step of a head's training, and what the head says of them.
 *
 * @param examples of positive weight
 * @param weights one an example of the minibatch
 * @param predictions examples x classes probabilities, row by row
 * @param progress share of the training that is done, 0 to 1
 */
public record Minibatch(int[] examples, double[] weights, double[] predictions, double progress) {

    public int size() {
        return examples.length;
    }
}

package dev.plumbline.command;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.util.List;
import java.util.Optional;

/**
 * What a program is asked.
 *
 * @param classes the names of the classes
 * @param seed for what the program draws
 * @param reads the columns of the candidates that it sees, as text
 * @param view the features of the candidates that it sees
 * @param lesson what it learns from; empty where it is to label
 */
public record Job(List<String> classes, long seed, List<String> reads, Optional<View> view, Optional<Lesson> lesson) {

    /**
     * Labels to learn from.
     *
     * @param labels a row an example; absent where there is none
     * @param weights one an example; an example of weight 0 is not shown
     */
    public record Lesson(Probabilities labels, double[] weights) {}

    /** Labels every example. */
    public static Job label(List<String> classes, long seed, List<String> reads) {
        return new Job(classes, seed, reads, Optional.empty(), Optional.empty());
    }

    /** Learns from a lesson and predicts every example. */
    public static Job learn(List<String> classes, long seed, List<String> reads, View view, Lesson lesson) {
        return new Job(
                classes, seed, reads, view.columns() > 0 ? Optional.of(view) : Optional.empty(), Optional.of(lesson));
    }
}

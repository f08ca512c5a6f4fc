package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * An {@link AlarmTrial} made ready to be read.
 *
 * @param labels the most probable weak class of every example, negative where there is none
 * @param student that of the student
 * @param truth of the audited examples, negative elsewhere
 * @param slices held-out examples of each slice but that of all
 */
record Glance(AlarmTrial trial, int[] labels, Optional<int[]> student, int[] truth, List<int[]> slices) {

    /** Slices with fewer examples are not read: the worst of many small ones is noise. */
    static final int FEWEST = 10;

    static Glance of(AlarmTrial trial, int[] truth, List<int[]> slices) {
        return new Glance(trial, trial.weak().hard(), trial.student().map(Probabilities::hard), truth, slices);
    }

    /** The held-out examples looked at that have a weak label. */
    IntStream labelled() {
        return Arrays.stream(trial.heldOut()).filter(row -> labels[row] >= 0);
    }

    /** The audited examples that have a weak label. */
    IntStream audited() {
        return Arrays.stream(trial.audited()).filter(row -> labels[row] >= 0);
    }

    /** What is read of the student's classes; nothing where there is no student. */
    OptionalDouble ofStudent(Function<int[], OptionalDouble> reading) {
        return student.map(reading).orElse(OptionalDouble.empty());
    }

    /** The mean over rows; nothing where there are none. */
    static OptionalDouble mean(IntStream rows, IntToDoubleFunction score) {
        return rows.mapToDouble(score).average();
    }

    /** The share of rows that pass. */
    static OptionalDouble share(IntStream rows, IntPredicate passes) {
        return mean(rows, row -> passes.test(row) ? 1 : 0);
    }

    /** The greatest share over the slices that have rows enough. */
    OptionalDouble worst(IntStream rows, IntPredicate passes) {
        int[] all = rows.toArray();
        boolean[] among = new boolean[labels.length];
        Arrays.stream(all).forEach(row -> among[row] = true);
        return slices.stream()
                .map(slice -> Arrays.stream(slice).filter(row -> among[row]).toArray())
                .filter(slice -> slice.length >= FEWEST)
                .mapToDouble(slice -> share(Arrays.stream(slice), passes).orElseThrow())
                .max();
    }
}

package dev.plumbline.labeling.aggregation;

import dev.plumbline.watch.Watch;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * How an objective rose until it stopped.
 *
 * @param values the objective after each iteration, at least one
 * @param converged whether the last iteration raised it by no more than the tolerance
 */
record Climb(double[] values, boolean converged) {

    /** What an iteration must raise an objective by, in nats a rating, to be followed by another. */
    static final double TOLERANCE = 1e-8;

    /**
     * Iterates.
     *
     * @param iteration changes the parameters and answers the objective of the changed ones
     * @param rise it goes on where an iteration raises the objective by more
     * @param limit at most so many iterations
     */
    static Climb of(DoubleSupplier iteration, double rise, int limit) {
        double[] values = new double[Math.min(limit, 16)];
        for (int i = 0; i < limit; i++) {
            values = i < values.length ? values : Arrays.copyOf(values, Math.min(limit, 2 * i));
            Watch.check();
            values[i] = iteration.getAsDouble();
            if (i > 0 && values[i] - values[i - 1] <= rise) {
                return new Climb(Arrays.copyOf(values, i + 1), true);
            }
        }
        return new Climb(values, false);
    }

    /** This one and one that went on from its end. */
    Climb then(Climb next) {
        double[] all = Arrays.copyOf(values, values.length + next.values.length);
        System.arraycopy(next.values, 0, all, values.length, next.values.length);
        return new Climb(all, next.converged);
    }

    int iterations() {
        return values.length;
    }

    double last() {
        return values[values.length - 1];
    }
}

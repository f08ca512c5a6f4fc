package dev.plumbline.labeling.aggregation;

import dev.plumbline.watch.Watch;
import java.util.Arrays;

/**
 * Raises a sum of functions of one number each: a gradient step of every number, scaled by its curvature and halved until its own
 * function does not fall.
 */
final class SeparateSteps {

    /** Less than rounding makes of a sum; a greater fall is one. */
    private static final double ROUNDING = 1e-13;

    private static final double SMALLEST = 1e-12;

    private SeparateSteps() {}

    /** Functions of one number each. */
    interface Functions {

        /** Adds each function's slope and a positive curvature, about its second derivative with the sign reversed. */
        void slopes(double[] at, double[] slope, double[] curvature);

        /** Adds each function's value. */
        void values(double[] at, double[] value);
    }

    /** Moves every number in place, or leaves it where no step raises its function. */
    static void raise(double[] at, Functions functions) {
        double[] step = new double[at.length];
        double[] curvature = new double[at.length];
        functions.slopes(at, step, curvature);
        for (int i = 0; i < at.length; i++) {
            step[i] /= curvature[i];
        }
        double[] before = new double[at.length];
        functions.values(at, before);
        boolean falls = true;
        while (falls) {
            Watch.check();
            falls = halve(at, step, before, functions);
        }
        for (int i = 0; i < at.length; i++) {
            at[i] += step[i];
        }
    }

    /** Halves the steps after which a function is lower; whether there was one. A step that became too small is none. */
    private static boolean halve(double[] at, double[] step, double[] before, Functions functions) {
        double[] there = new double[at.length];
        double[] after = new double[at.length];
        Arrays.setAll(there, i -> at[i] + step[i]);
        functions.values(there, after);
        boolean falls = false;
        for (int i = 0; i < at.length; i++) {
            // Written so that NaN is a fall.
            if (step[i] != 0 && !(after[i] >= before[i] - ROUNDING * Math.abs(before[i]))) {
                step[i] = Math.abs(step[i]) < SMALLEST ? 0 : step[i] / 2;
                falls = true;
            }
        }
        return falls;
    }
}

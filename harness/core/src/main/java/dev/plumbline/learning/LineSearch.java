package dev.plumbline.learning;

/**
 * Finds a step along a descent direction of a convex function that meets the Wolfe conditions.
 *
 * <p>Close to the optimum values differ by less than their rounding errors; there slopes decide, as in the approximate
 * Wolfe conditions of Hager and Zhang (2005). On a convex function slopes rise with the step, so the next step is where
 * a line through the slopes at both ends of the bracket crosses zero, kept away from the ends.
 */
final class LineSearch {

    private static final double DECREASE = 1e-4;
    private static final double CURVATURE = .9;
    private static final double ROUNDING = 1e-10;
    private static final double EXPANSION = 3;
    private static final int TRIES = 60;

    private double startValue;
    private double startSlope;
    private double low;
    private double lowSlope;
    private double high;
    private double highSlope;
    private double step;
    private int tries;

    /** Starts at step 1, from a point with that value and a negative slope. */
    void begin(double value, double slope) {
        startValue = value;
        startSlope = slope;
        low = 0;
        lowSlope = slope;
        high = Double.POSITIVE_INFINITY;
        step = 1;
        tries = 0;
    }

    /** The step to try next. */
    double step() {
        return step;
    }

    /** Whether the bracket has shrunk to nothing. */
    boolean exhausted() {
        return tries > TRIES;
    }

    /** Whether the step at hand, with that value and slope, will do; if not, moves on to another. */
    boolean accepts(double value, double slope) {
        if (!decreases(value, slope)) {
            high = step;
            highSlope = slope;
        } else if (slope < CURVATURE * startSlope) {
            low = step;
            lowSlope = slope;
        } else {
            return true;
        }
        tries++;
        step = Double.isInfinite(high) ? EXPANSION * step : within();
        return false;
    }

    private boolean decreases(double value, double slope) {
        boolean clearly = value <= startValue + DECREASE * step * startSlope;
        boolean bySlope =
                value <= startValue + ROUNDING * Math.abs(startValue) && slope <= (2 * DECREASE - 1) * startSlope;
        return clearly || bySlope;
    }

    private double within() {
        double width = high - low;
        double crossing = low - lowSlope * width / (highSlope - lowSlope);
        double margin = .05 * width;
        // False for NaN too, where the function overflowed at the far end.
        boolean inside = crossing >= low && crossing <= high;
        return inside ? Math.min(Math.max(crossing, low + margin), high - margin) : low + width / 2;
    }
}

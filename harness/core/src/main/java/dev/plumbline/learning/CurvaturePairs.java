package dev.plumbline.learning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The last steps of a minimiser and how the gradient changed over them: an approximation of the inverse Hessian (the
 * two-loop recursion, Nocedal 1980), which starts from a diagonal one.
 */
final class CurvaturePairs {

    private static final int KEPT = 10;

    private record Pair(double[] step, double[] change, double curvature) {}

    private final double[] diagonal;
    private final Deque<Pair> pairs = new ArrayDeque<>();

    /**
     * Starts empty.
     *
     * @param diagonal curvature of each coordinate, positive
     */
    CurvaturePairs(double[] diagonal) {
        this.diagonal = diagonal;
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    void clear() {
        pairs.clear();
    }

    /** Takes a step up, unless rounding left it without curvature. */
    void add(double[] step, double[] change) {
        double curvature = dot(step, change);
        if (curvature > 0) {
            pairs.addFirst(new Pair(step, change, curvature));
        }
        if (pairs.size() > KEPT) {
            pairs.removeLast();
        }
    }

    /** The direction of descent at a gradient. */
    double[] direction(double[] gradient) {
        double[] q = gradient.clone();
        double[] shares = new double[pairs.size()];
        int n = 0;
        for (Pair pair : pairs) {
            shares[n] = dot(pair.step, q) / pair.curvature;
            add(-shares[n], pair.change, q);
            n++;
        }
        double scale = -scale();
        for (int i = 0; i < q.length; i++) {
            q[i] = scale * q[i] / diagonal[i];
        }
        for (Iterator<Pair> oldest = pairs.descendingIterator(); oldest.hasNext(); ) {
            Pair pair = oldest.next();
            n--;
            add(-shares[n] - dot(pair.change, q) / pair.curvature, pair.step, q);
        }
        return q;
    }

    private double scale() {
        if (pairs.isEmpty()) {
            return 1;
        }
        Pair last = pairs.getFirst();
        double sum = 0;
        for (int i = 0; i < diagonal.length; i++) {
            sum += last.change[i] * last.change[i] / diagonal[i];
        }
        return last.curvature / sum;
    }

    private static void add(double factor, double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    /** Four sums side by side, since the additions of one wait for each other. */
    static double dot(double[] a, double[] b) {
        int whole = a.length - a.length % 4;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i < whole; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (int i = whole; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}

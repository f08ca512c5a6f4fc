package dev.plumbline.learning;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.View;
import java.util.Arrays;

/**
 * Parts of a view that fit into the processor's cache, drawn anew for each epoch from all its rows. Heads that pass over
 * one part after another, one head after another within a part, read memory about once an epoch, whatever their number
 * and each in an order of its own.
 *
 * @param rows of the view
 * @param count how many parts there are, at least 1
 */
record Windows(int rows, int count) {

    /** Bytes of a part. */
    private static final long SIZE = 4L << 20;

    static Windows of(View view) {
        long bytes =
                view instanceof View.Sparse sparse ? 8L * sparse.values().length : 4L * view.rows() * view.columns();
        return new Windows(view.rows(), (int) Math.max(1, Math.min(view.rows(), (bytes + SIZE - 1) / SIZE)));
    }

    /** The whole as one part. */
    static Windows one(View view) {
        return new Windows(view.rows(), 1);
    }

    /** The part of each row in an epoch. It is the epoch's alone, so that all heads share it. */
    int[] at(int epoch) {
        int[] parts = new int[rows];
        if (count > 1) {
            int[] order = Draws.of(0, "windows", epoch).permutation(rows);
            Arrays.setAll(parts, row -> (int) ((long) order[row] * count / rows));
        }
        return parts;
    }
}

package dev.plumbline.learning;

/** The k rows that are nearest so far, in a heap with the farthest on top. Rows must come in ascending order. */
final class Nearest {

    private final double[] far;
    private final int[] rows;
    private final int except;
    private int size;

    Nearest(int k, int except) {
        this.far = new double[k];
        this.rows = new int[k];
        this.except = except;
    }

    /** Takes distances of the rows {@code first ..}; of equal ones the rows that came first stay. */
    void offer(double[] distances, int from, int n, int first) {
        for (int i = 0; i < n; i++) {
            double distance = distances[from + i];
            if ((size < far.length || distance < far[0]) && first + i != except) {
                add(distance, first + i);
            }
        }
    }

    private void add(double distance, int row) {
        if (size < far.length) {
            rise(distance, row);
            size++;
        } else {
            sink(distance, row, size);
        }
    }

    private void rise(double distance, int row) {
        int at = size;
        while (at > 0 && farther(distance, row, far[(at - 1) / 2], rows[(at - 1) / 2])) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        far[at] = distance;
        rows[at] = row;
    }

    /** Puts a row in place of the top of the first {@code n}. */
    private void sink(double distance, int row, int n) {
        int at = 0;
        while (2 * at + 1 < n) {
            int child = 2 * at + 1;
            if (child + 1 < n && farther(far[child + 1], rows[child + 1], far[child], rows[child])) {
                child++;
            }
            if (!farther(far[child], rows[child], distance, row)) {
                break;
            }
            move(child, at);
            at = child;
        }
        far[at] = distance;
        rows[at] = row;
    }

    private void move(int from, int to) {
        far[to] = far[from];
        rows[to] = rows[from];
    }

    private static boolean farther(double a, int row, double b, int other) {
        return a > b || (a == b && row > other);
    }

    /** Writes the rows, nearest first; empties the heap. */
    void write(int[] to, int at) {
        for (int n = size - 1; n >= 0; n--) {
            to[at + n] = rows[0];
            sink(far[n], rows[n], n);
        }
        size = 0;
    }
}

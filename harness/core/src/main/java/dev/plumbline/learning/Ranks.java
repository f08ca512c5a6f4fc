package dev.plumbline.learning;

/** Order statistics. */
final class Ranks {

    private Ranks() {}

    /**
     * The k-th smallest of the first n values, by quickselect (Hoare 1961); reorders them.
     *
     * @param k from 1 to n
     */
    static double smallest(double[] values, int n, int k) {
        int low = 0;
        int high = n - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i] = values[j];
                    values[j] = swapped;
                    i++;
                    j--;
                }
            }
            if (k - 1 <= j) {
                high = j;
            } else if (k - 1 >= i) {
                low = i;
            } else {
                return pivot;
            }
        }
        return values[low];
    }
}

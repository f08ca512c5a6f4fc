package dev.plumbline.truth;

import java.util.Arrays;

/**
 * Forecasts in bins of about equal mass, by rising forecast.
 *
 * <p>A bin takes its share of the rows that are left, and then every row with the forecast of its last one: equal
 * forecasts share a bin, whatever the order of the rows, so there may be fewer bins than wanted. Worked example: 3 bins of
 * .1 .2 .2 .2 .7 .8: {.1 .2 .2 .2}, then {.7 .8}.
 *
 * @param last the greatest forecast of each bin, rising
 */
record Bins(double[] last) {

    /** As many as Guo et al. 2017 (arXiv 1706.04599) and Kumar et al. 2019 (arXiv 1909.10155) have by default. */
    static final int WANTED = 15;

    /** A bin of one row would have no spread. */
    static final int LEAST_IN_A_BIN = 2;

    static Bins of(double[] forecast, int wanted) {
        double[] sorted = forecast.clone();
        Arrays.sort(sorted);
        double[] last = new double[wanted];
        int bins = 0;
        for (int from = 0; from < sorted.length; bins++) {
            from = end(sorted, from, wanted - bins);
            last[bins] = sorted[from - 1];
        }
        return new Bins(Arrays.copyOf(last, bins));
    }

    private static int end(double[] sorted, int from, int binsLeft) {
        int left = sorted.length - from;
        int share = Math.max(LEAST_IN_A_BIN, (left + binsLeft - 1) / binsLeft);
        int to = Math.min(sorted.length, from + share);
        while (to < sorted.length && sorted[to] == sorted[to - 1]) {
            to++;
        }
        return to;
    }

    int count() {
        return last.length;
    }

    /** The bin of one of the forecasts that were binned, from 0. */
    int of(double forecast) {
        int found = Arrays.binarySearch(last, forecast);
        return found >= 0 ? found : -found - 1;
    }
}

package dev.plumbline.dataset;

import java.util.stream.IntStream;

/**
 * Fitted principal components: a row less the mean, along each direction, over each spread.
 *
 * @param mean one a column of the view that it was fitted on
 * @param directions components x columns, of length 1 and at right angles, row by row; all 0 where the rows do not vary
 * @param spreads one a component: what its coordinate is divided by; 1 without whitening
 */
public record Projection(double[] mean, double[] directions, double[] spreads) {

    private static final int TILE = 256;

    int components() {
        return spreads.length;
    }

    /** The coordinates of every row. */
    public View view(View of) {
        if (of.columns() != mean.length) {
            throw new IllegalArgumentException("fitted on " + mean.length + " columns, the view has " + of.columns());
        }
        RowReader reader = RowReader.of(of);
        int[] all = IntStream.range(0, of.rows()).toArray();
        float[] tile = new float[TILE * mean.length];
        float[] values = new float[Math.multiplyExact(of.rows(), components())];
        for (int from = 0; from < all.length; from += TILE) {
            int to = Math.min(from + TILE, all.length);
            reader.read(all, from, to, tile);
            for (int i = from; i < to; i++) {
                coordinates(tile, (i - from) * mean.length, values, i * components());
            }
        }
        return new View.Dense(of.rows(), components(), values);
    }

    private void coordinates(float[] tile, int row, float[] values, int at) {
        for (int c = 0; c < components(); c++) {
            double sum = 0;
            for (int j = 0; j < mean.length; j++) {
                sum += (tile[row + j] - mean[j]) * directions[c * mean.length + j];
            }
            values[at + c] = (float) (sum / spreads[c]);
        }
    }
}

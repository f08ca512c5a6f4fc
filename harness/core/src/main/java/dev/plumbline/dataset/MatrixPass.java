package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import dev.plumbline.watch.Watch;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * One pass over a matrix file, row by row: its checksum, whether every number that is wanted is finite, and the mean and
 * spread of the columns over the rows to fit on (updated as by Welford 1962).
 */
final class MatrixPass {

    /** Rows between updates of the checksum. */
    private static final int TILE = 1024;

    private final MappedRows matrix;
    private final int rows;
    private final double[] mean;
    private final double[] squares;
    private int seen;

    MatrixPass(MappedRows matrix, int rows) {
        this.matrix = matrix;
        this.rows = rows;
        this.mean = new double[matrix.columns()];
        this.squares = new double[matrix.columns()];
    }

    static long checksum(MappedRows matrix, int rows) {
        CRC32C sum = new CRC32C();
        int row = 0;
        while (row < rows) {
            row = tile(matrix, row, rows, sum);
        }
        return sum.getValue();
    }

    /** Adds the bytes of some rows; returns the row after them. */
    private static int tile(MappedRows matrix, int row, int rows, CRC32C sum) {
        ByteBuffer bytes = matrix.bytes(row, row + Math.min(TILE, rows - row));
        int read = bytes.remaining() / matrix.width();
        sum.update(bytes);
        return row + read;
    }

    /**
     * Goes through the file.
     *
     * @param wanted for each row of the file the candidate whose it is; negative for none
     * @param fits for each candidate whether its row is fitted on
     * @return the checksum
     */
    long run(int[] wanted, boolean[] fits, List<String> ids, Place place, Problems problems) {
        CRC32C sum = new CRC32C();
        float[] narrow = new float[matrix.columns()];
        double[] values = new double[matrix.columns()];
        int row = 0;
        while (row < rows) {
            Watch.check();
            int next = tile(matrix, row, rows, sum);
            for (; row < next; row++) {
                if (wanted[row] >= 0) {
                    matrix.floats(row, narrow, 0);
                    finite(narrow, row, ids.get(wanted[row]), place, problems);
                    if (fits[wanted[row]]) {
                        matrix.doubles(row, values);
                        add(values);
                    }
                }
            }
        }
        return sum.getValue();
    }

    private void finite(float[] narrow, int row, String id, Place place, Problems problems) {
        for (int j = 0; j < narrow.length; j++) {
            if (!Float.isFinite(narrow[j])) {
                double[] values = new double[narrow.length];
                matrix.doubles(row, values);
                problems.add(
                        place,
                        "expected numbers that are finite in single precision, found " + values[j] + " in row " + row
                                + " (the id " + Quoted.of(id) + "), column " + j
                                + ", counted from 0; embed it anew, or leave it out of the data");
                return;
            }
        }
    }

    private void add(double[] values) {
        seen++;
        for (int j = 0; j < values.length; j++) {
            double before = values[j] - mean[j];
            mean[j] += before / seen;
            squares[j] += before * (values[j] - mean[j]);
        }
    }

    double[] mean() {
        return mean;
    }

    /** Standard deviations (divisor n); 0 where a column does not vary. */
    double[] deviations() {
        return Arrays.stream(squares).map(square -> Math.sqrt(square / seen)).toArray();
    }
}

package dev.plumbline.dataset;

/**
 * A named matrix over the candidates, a row a candidate: what a model sees of them. Stages name the view that they read, so a weak model
 * and a student may see different things.
 */
public sealed interface View {

    /** Number of candidates. */
    int rows();

    /** Number of features. */
    int columns();

    /**
     * Rows of floats one after another.
     *
     * @param values rows x columns, row by row; finite
     */
    record Dense(int rows, int columns, float[] values) implements View {
        public Dense {
            if (values.length != Math.multiplyExact(rows, columns)) {
                throw new IllegalArgumentException(
                        "expected " + rows + " x " + columns + " values, found " + values.length);
            }
        }
    }

    /**
     * Compressed rows: row i holds {@code values[starts[i] .. starts[i + 1])} at the columns of the same positions.
     *
     * @param starts rows + 1 ascending positions
     * @param at the column of each value, ascending within a row
     * @param values the values, finite and not zero
     */
    record Sparse(int rows, int columns, int[] starts, int[] at, float[] values) implements View {
        public Sparse {
            if (starts.length != rows + 1 || at.length != values.length || starts[rows] != values.length) {
                throw new IllegalArgumentException("starts, columns and values do not fit each other");
            }
        }
    }
}

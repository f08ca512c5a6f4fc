package dev.plumbline.dataset;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A named matrix over the candidates, a row a candidate: what a model sees of them. Stages name the view that they read, so a weak model
 * and a student may see different things.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "view")
@JsonSubTypes({
    @JsonSubTypes.Type(value = View.Dense.class, name = "dense"),
    @JsonSubTypes.Type(value = View.Sparse.class, name = "sparse")
})
public sealed interface View {

    /** Number of candidates. */
    int rows();

    /** Number of features. */
    int columns();

    /** A view of some of the rows, in the order given. */
    View only(int[] some);

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

        @Override
        public View only(int[] some) {
            float[] kept = new float[Math.multiplyExact(some.length, columns)];
            RowReader.of(this).read(some, 0, some.length, kept);
            return new Dense(some.length, columns, kept);
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

        @Override
        public View only(int[] some) {
            int[] newStarts = new int[some.length + 1];
            for (int i = 0; i < some.length; i++) {
                newStarts[i + 1] = Math.addExact(newStarts[i], starts[some[i] + 1] - starts[some[i]]);
            }
            int[] newAt = new int[newStarts[some.length]];
            float[] kept = new float[newAt.length];
            for (int i = 0; i < some.length; i++) {
                int length = newStarts[i + 1] - newStarts[i];
                System.arraycopy(at, starts[some[i]], newAt, newStarts[i], length);
                System.arraycopy(values, starts[some[i]], kept, newStarts[i], length);
            }
            return new Sparse(some.length, columns, newStarts, newAt, kept);
        }
    }
}

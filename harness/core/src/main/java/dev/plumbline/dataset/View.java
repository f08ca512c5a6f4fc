package dev.plumbline.dataset;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;

/**
 * A named matrix over the candidates, a row a candidate: what a model sees of them. Stages name the view that they read, so a weak model
 * and a student may see different things.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "view")
@JsonSubTypes({
    @JsonSubTypes.Type(value = View.Dense.class, name = "dense"),
    @JsonSubTypes.Type(value = View.Sparse.class, name = "sparse"),
    @JsonSubTypes.Type(value = View.Mapped.class, name = "mapped")
})
public sealed interface View {

    /** Number of candidates. */
    int rows();

    /** Number of features. */
    int columns();

    /** A view of some of the rows, in the order given. */
    View only(int[] some);

    /** Whether two views hold the same numbers in the same form: a matrix in a file is the same where the file is. */
    static boolean same(View one, View other) {
        if (one == other) {
            return true;
        }
        if (one.rows() != other.rows() || one.columns() != other.columns()) {
            return false;
        }
        if (one instanceof Dense a && other instanceof Dense b) {
            return Arrays.equals(a.values, b.values);
        }
        if (one instanceof Sparse a && other instanceof Sparse b) {
            return Arrays.equals(a.starts, b.starts) && Arrays.equals(a.at, b.at) && Arrays.equals(a.values, b.values);
        }
        return one instanceof Mapped a && other instanceof Mapped b && a.sameAs(b);
    }

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

    /**
     * Rows of a matrix in a file, read a tile at a time: the numbers never lie in the heap as a whole. What is read are the
     * same numbers as of a {@link Dense}, and everything that takes one gives the same bytes for both.
     *
     * @param at for each row of the view its row in the file
     * @param mean what is subtracted from each column, in double precision; empty where rows are taken as they are
     * @param deviations what each column is then divided by; a column of deviation 0 becomes 0
     */
    record Mapped(MatrixFile file, int[] at, double[] mean, double[] deviations) implements View {

        private boolean sameAs(Mapped other) {
            return file.sameAs(other.file)
                    && Arrays.equals(at, other.at)
                    && Arrays.equals(mean, other.mean)
                    && Arrays.equals(deviations, other.deviations);
        }

        @Override
        public int rows() {
            return at.length;
        }

        @Override
        public int columns() {
            return file.columns();
        }

        @Override
        public View only(int[] some) {
            int[] kept = new int[some.length];
            Arrays.setAll(kept, i -> at[some[i]]);
            return new Mapped(file, kept, mean, deviations);
        }
    }
}

package dev.plumbline.truth;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.SealedTruth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Where the choices that a monitor saw are worst: what people who patch a loop look for.
 *
 * @param column a metadata column
 * @param value its value in the slice
 */
public record WorstSlice(String column, String value) {

    /** Fewest choices in a slice that anybody would call it bad by. */
    static final int FEWEST = 5;

    /** What is looked at. */
    public record Search(Examples examples, List<String> columns, int[] chosen, int approved, Set<String> patched) {

        /** The slice of which raters approve the least share. */
        public Optional<WorstSlice> byRatings(Probabilities ratings) {
            return worst(row -> ratings.hard(row) == approved);
        }

        /** The slice of which the least share is good; opens the truth of the choices alone. */
        public Optional<WorstSlice> byTruth(SealedTruth truth) {
            int[] opened = truth.open(chosen);
            return worst(row -> opened[row] == approved);
        }

        private Optional<WorstSlice> worst(IntPredicate good) {
            Optional<WorstSlice> worst = Optional.empty();
            double least = Double.POSITIVE_INFINITY;
            for (String column : columns) {
                for (Literal slice : Literal.values(examples, column, chosen)) {
                    double share = share(slice.rows(), good);
                    if (slice.rows().length >= FEWEST && share < least && !patched.contains(slice.name())) {
                        least = share;
                        worst = Optional.of(new WorstSlice(column, slice.value()));
                    }
                }
            }
            return worst;
        }

        private static double share(int[] rows, IntPredicate good) {
            return Arrays.stream(rows).filter(good).count() / (double) rows.length;
        }
    }

    /** As in reports. */
    public String name() {
        return column + "=" + value;
    }

    /** Whether an example is in it. */
    public boolean holds(Examples examples, int row) {
        return examples.column(column).get(row).equals(value);
    }
}

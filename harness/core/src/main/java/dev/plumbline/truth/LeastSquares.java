package dev.plumbline.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Least squares of a number on several columns at once, without a constant: who wants one gives a column of ones.
 *
 * <p>Each coefficient is taken by itself, from what of its column the others do not tell (Frisch and Waugh 1933; Lovell 1963): with that part
 * o and the number y, b = sum o y / sum o^2, and a row adds o e / sum o^2 to its error, e what the fit leaves of y. Summed by cluster before they
 * are squared, these are the cluster-robust variances of Liang and Zeger (1986). Worked example: y = 1, 2, 4 on the columns 1, 1, 1 and 0, 1, 2: of
 * the second the first leaves -1, 0, 1, so its coefficient is (4 - 1)/2 = 1.5.
 *
 * <p>A column that the others tell whole has no coefficient.
 */
final class LeastSquares {

    /** What is left of a column of length 1, below which it is rounding error. */
    private static final double NOTHING = 1e-7;

    private final double[] lengths;
    private final List<double[]> own = new ArrayList<>();
    private final List<double[]> basis;

    /** On columns of one length. */
    LeastSquares(List<double[]> columns) {
        this.lengths = columns.stream().mapToDouble(LeastSquares::length).toArray();
        List<double[]> units = IntStream.range(0, lengths.length)
                .mapToObj(j -> lengths[j] == 0 ? columns.get(j) : scaled(columns.get(j), 1 / lengths[j]))
                .toList();
        this.basis = basis(units);
        for (int j = 0; j < lengths.length; j++) {
            List<double[]> others = new ArrayList<>(units);
            double[] mine = others.remove(j);
            own.add(rest(mine, basis(others)));
        }
    }

    /** How many columns no others tell. */
    int rank() {
        return basis.size();
    }

    /** Whether a column has a coefficient. */
    boolean tells(int column) {
        return length(own.get(column)) > NOTHING;
    }

    /** The coefficient of a column for each of several numbers, such as those of several trainings; nothing where it has none. */
    Optional<BySeed> coefficient(int column, List<double[]> numbers) {
        return tells(column)
                ? Optional.of(new BySeed(
                        numbers.stream().map(y -> coefficient(column, y)).toList()))
                : Optional.empty();
    }

    private Estimate coefficient(int column, double[] y) {
        double[] part = own.get(column);
        double squares = dot(part, part) * lengths[column];
        double[] left = rest(y, basis);
        double[] contribution = new double[y.length];
        Arrays.setAll(contribution, i -> part[i] * left[i] / squares);
        return new Estimate(dot(part, y) / squares, contribution);
    }

    /** Whether a coefficient is 0 but for rounding, for a number of that size. */
    boolean negligible(int column, double coefficient, double[] y) {
        return Math.abs(coefficient) * lengths[column] <= NOTHING * length(y);
    }

    /** Whether the columns tell a number whole, but for rounding. */
    boolean tellsWhole(double[] y) {
        return length(rest(y, basis)) <= NOTHING * length(y);
    }

    /** Orthogonal columns of length 1 that span the same. */
    private static List<double[]> basis(List<double[]> columns) {
        List<double[]> basis = new ArrayList<>();
        for (double[] column : columns) {
            double[] rest = rest(column, basis);
            double length = length(rest);
            if (length > NOTHING) {
                basis.add(scaled(rest, 1 / length));
            }
        }
        return basis;
    }

    /** What of a column a basis does not tell; taken off twice, as once leaves rounding errors of what was large. */
    private static double[] rest(double[] column, List<double[]> basis) {
        double[] rest = column.clone();
        for (int pass = 0; pass < 2; pass++) {
            for (double[] unit : basis) {
                double along = dot(unit, rest);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= along * unit[i];
                }
            }
        }
        return rest;
    }

    private static double[] scaled(double[] column, double factor) {
        return Arrays.stream(column).map(x -> x * factor).toArray();
    }

    private static double length(double[] column) {
        return Math.sqrt(dot(column, column));
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}

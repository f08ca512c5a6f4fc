package dev.plumbline.truth;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How far a quotient of two sums over rows moves where truth is another on at most so many of them: exactly, over every choice
 * of the rows and of their classes that leaves the quotient defined.
 *
 * <p>A mean has a lower sum that stays; a share of the wrong weak labels has one that moves with the truth. The greatest value is
 * found by the iteration of Dinkelbach (1967): the quotient can exceed r where {@code over - r under} can exceed 0, and of
 * that sum each row has its own part, so the best choice are the rows that gain most. Worked example: of 3 wrong weak labels 1
 * is copied, and a copied right one may be wrong as well: 2 of 4; or one of those not copied was right: 1 of 2.
 */
final class Relabelling {

    private static final double ROUNDING = 1e-12;

    private final Sample rows;
    private final int[] now;
    private final double[][] over;
    private final double[][] under;

    /**
     * Of rows with what each of them may be.
     *
     * @param now for each row which of the possibilities it is
     * @param possible what each row would add, for every possibility
     */
    Relabelling(Sample rows, int[] now, Quotient... possible) {
        this.rows = rows;
        this.now = now;
        this.over = Arrays.stream(possible).map(Quotient::over).toArray(double[][]::new);
        this.under = Arrays.stream(possible).map(Quotient::under).toArray(double[][]::new);
    }

    /**
     * Of rows whose truth may be any class.
     *
     * @param base every row that may count
     * @param terms what the rows of {@code base} add, in a court where every truth is the same class
     */
    static Drift.By of(Question asked, Sample base, Function<Question, Quotient> terms) {
        int[] truth = asked.court().truth();
        Quotient[] possible = IntStream.range(0, asked.court().classes().size())
                .mapToObj(k -> terms.apply(asked.supposing(k)))
                .toArray(Quotient[]::new);
        int[] now = Arrays.stream(base.rows()).map(row -> truth[row]).toArray();
        return new Relabelling(base, now, possible).drift(asked.court().erring().most(base), truth);
    }

    /**
     * Where at most so many rows are of another class.
     *
     * @param truth of every example
     */
    Drift.By drift(int most, int[] truth) {
        Drift.By by = drift(most);
        return new Drift.By(
                by.below(), by.above(), List.of(among(truth, worst(most, -1)), among(truth, worst(most, 1))));
    }

    private int[] among(int[] truth, int[] ofRows) {
        int[] other = truth.clone();
        for (int i = 0; i < ofRows.length; i++) {
            other[rows.rows()[i]] = ofRows[i];
        }
        return other;
    }

    /** Where at most so many rows are something else. */
    Drift.By drift(int most) {
        double value = quotient(now);
        return new Drift.By(Math.max(0, value - least(most)), Math.max(0, greatest(most) - value));
    }

    /** The least value where at most so many rows are something else. */
    double least(int most) {
        return quotient(worst(most, -1));
    }

    /** The greatest. */
    double greatest(int most) {
        return quotient(worst(most, 1));
    }

    /** What each row is where the value times the sign is greatest. */
    private int[] worst(int most, int sign) {
        int[] worst = now;
        while (true) {
            double ratio = sign * quotient(worst);
            int[] best = best(most, sign, ratio);
            double left = sign * sum(over, best) - ratio * sum(under, best);
            if (left <= ROUNDING * rows.total()) {
                return worst;
            }
            worst = best;
        }
    }

    private double quotient(int[] which) {
        return sum(over, which) / sum(under, which);
    }

    /** What each row must be for {@code sign over - ratio under} to be greatest. */
    private int[] best(int most, int sign, double ratio) {
        int[] best = now.clone();
        double[] gain = new double[now.length];
        for (int i = 0; i < now.length; i++) {
            for (int k = 0; k < over.length; k++) {
                double more = part(i, k, sign, ratio) - part(i, now[i], sign, ratio);
                if (more > gain[i]) {
                    gain[i] = more;
                    best[i] = k;
                }
            }
        }
        keep(best, gain, most);
        return best;
    }

    private double part(int i, int k, int sign, double ratio) {
        return rows.weight()[i] * (sign * over[k][i] - ratio * under[k][i]);
    }

    /** Lets all but the most gainful stay what they are. */
    private void keep(int[] best, double[] gain, int most) {
        double[] sorted = gain.clone();
        Arrays.sort(sorted);
        double least = most >= sorted.length ? 0 : sorted[sorted.length - most - 1];
        int ties = most - (int) Arrays.stream(gain).filter(g -> g > least).count();
        for (int i = 0; i < best.length; i++) {
            boolean stays = gain[i] < least || (gain[i] == least && ties-- <= 0);
            best[i] = stays ? now[i] : best[i];
        }
    }

    private double sum(double[][] of, int[] which) {
        double sum = 0;
        for (int i = 0; i < which.length; i++) {
            sum += rows.weight()[i] * of[which[i]][i];
        }
        return sum;
    }
}

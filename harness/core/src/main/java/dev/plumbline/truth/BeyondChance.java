package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * How far raters agree beyond chance: {@code 1 - D/E}, D the share of pairs of raters of an item who differ, E how many would if every
 * rater of every item drew from one and the same distribution over the classes. 1: always agree; 0: as by chance. Items with fewer than two
 * raters are left out; a rater counts once an item, see {@link Votes}.
 *
 * <ul>
 *   <li>Krippendorff's alpha for nominal data (Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section C): D weighs items by their
 *       raters m, {@code sum m d / sum m}, and E draws two of all n ratings without putting the first back: {@code 1 - sum n_k (n_k - 1)/(n (n - 1))}.
 *   <li>Fleiss' kappa (Fleiss 1971), for unequal numbers of ratings as Fleiss and Cuzick (1979) have it for two classes, and for more as their mean
 *       weighted by {@code p_k (1 - p_k)} (Fleiss, Levin and Paik 2003, section 18.3): D weighs items by {@code m - 1}, and
 *       {@code E = 1 - sum p_k^2}.
 * </ul>
 *
 * <p>With m the same everywhere alpha is {@code kappa + (1 - kappa)/n}. Worked example, 2 raters: items (a a), (a a), (b b),
 * (a b): D = 1/4, n_a = 5, n_b = 3; kappa: E = 1 - 34/64 = .469, 1 - .533 = .467; alpha: E = 1 - 26/56 = .536, 1 - .467 = .533.
 *
 * <p>The interval is over other items, by the linearised contributions of D and E; the raters are taken as they are. Its degrees of freedom are those
 * of the clusters in which a class other than the commonest was named, for where all name the commonest nothing tells of chance.
 */
final class BeyondChance {

    private static final double ROUNDING = 1e-9;

    private final Votes votes;
    private final Sample sample;
    private final boolean alpha;
    private final double[] named;
    private final double all;

    private BeyondChance(Votes votes, Sample sample, boolean alpha) {
        this.votes = votes;
        this.sample = sample;
        this.alpha = alpha;
        this.named = new double[votes.classes()];
        for (int row : sample.rows()) {
            Arrays.setAll(named, k -> named[k] + votes.at(row, k));
        }
        this.all = sum(row -> votes.raters()[row]);
    }

    /** Krippendorff's alpha over items of at least two raters. */
    static Measured alpha(Votes votes, Sample sample) {
        return sample.tooFew()
                .<Measured>map(Undefined::new)
                .orElseGet(() -> new BeyondChance(votes, sample, true).measured());
    }

    /** Fleiss' kappa over items of at least two raters. */
    static Measured kappa(Votes votes, Sample sample) {
        return sample.tooFew()
                .<Measured>map(Undefined::new)
                .orElseGet(() -> new BeyondChance(votes, sample, false).measured());
    }

    private Measured measured() {
        int commonest = commonest();
        Sample others = sample.where(
                row -> votes.raters()[row] - votes.at(row, commonest) > ROUNDING,
                "a rating other than the commonest, '"
                        + votes.ratings().classes().get(commonest) + "'");
        return others.tooFew()
                .<Measured>map(Undefined::new)
                .orElseGet(() -> new Intraclass(estimate(), all / sample.size(), sample, others).measured());
    }

    private int commonest() {
        int most = 0;
        for (int k = 1; k < named.length; k++) {
            most = named[k] > named[most] ? k : most;
        }
        return most;
    }

    private Estimate estimate() {
        double weights = sum(this::weight);
        double observed = sum(row -> weight(row) * (1 - votes.agreement(row))) / weights;
        double expected = expected();
        double ratio = observed / expected;
        double[] contribution = Arrays.stream(sample.rows())
                .mapToDouble(row -> {
                    double ofObserved = weight(row) * (1 - votes.agreement(row) - observed) / weights;
                    return (ratio * ofExpected(row) - ofObserved) / expected;
                })
                .toArray();
        return new Estimate(1 - ratio, contribution);
    }

    private double weight(int row) {
        return alpha ? votes.raters()[row] : votes.raters()[row] - 1.0;
    }

    private double expected() {
        double squares = Arrays.stream(named).map(n -> n * n).sum();
        return alpha ? 1 - (squares - sum(row -> votes.squares()[row])) / (all * (all - 1)) : 1 - squares / (all * all);
    }

    /** What an item contributes to E: {@code -2 sum p_k (v_k - m p_k)/n}. */
    private double ofExpected(int row) {
        double sum = 0;
        for (int k = 0; k < named.length; k++) {
            double p = named[k] / all;
            sum += p * (votes.at(row, k) - votes.raters()[row] * p);
        }
        return -2 * sum / (alpha ? all - 1 : all);
    }

    private double sum(IntToDoubleFunction ofRow) {
        return Arrays.stream(sample.rows()).mapToDouble(ofRow).sum();
    }
}

package dev.plumbline.verdict;

import dev.plumbline.truth.Assumptions;
import dev.plumbline.truth.Metric;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The chance that a gate is decided, as a function of the design: the power of its one-sided test.
 *
 * <p>The variance is that of {@link Variance}, by items times the effect of their clusters, and by seeds; the test is a t
 * test with Satterthwaite's degrees of freedom, whose power is that of the noncentral t in the approximation of Johnson and
 * Welch (1940). With many clusters and one seed the number of items is {@code (z_confidence + z_.8)^2 v / (alternative -
 * bound)^2}. Worked example: at-least -.01, alternative 0, discordance .1: 2.4865^2 x .1 / .0001 = 6,183 items.
 *
 * <p>Of what lies in 0 to 1 the interval is Wilson's, whose standard error is that of the bound, not that of the true value:
 * its critical value is multiplied by {@code sqrt(bound (1 - bound) / (value (1 - value)))}. Of a difference the variance is
 * at least that of one example in the sample, for where none varies the interval is about as wide. A PGR is decided only if it is
 * stable too; the chances of both add up to at least 1 plus that of the two together, so their sum less 1 is promised. Where truth
 * errs the bound is as much farther away as its errors may move the number ({@link TruthShift}).
 */
final class Power {

    /** The power that a plan asks for. */
    static final double ENOUGH = .8;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    /** The one-sided confidence at which a PGR is stable: of the gap's two-sided 95 % interval. */
    private static final double STABLE = .975;

    /** Keeps a quotient finite where nothing varies, as at a share of 1. */
    private static final double NOTHING = 1e-9;

    private static final int MOST_CLUSTERS = 1_000_000_000;
    private static final int MOST_SEEDS = 1_000;
    private static final int HALVINGS = 60;

    private final Metric metric;
    private final double bound;
    private final double confidence;
    private final Design design;
    private final Assumptions assumed;

    Power(Metric metric, double bound, double confidence, Design design, Assumptions assumed) {
        this.metric = metric;
        this.bound = bound;
        this.confidence = confidence;
        this.design = design;
        this.assumed = assumed;
    }

    /** Whether the variance of the metric can be foreseen. */
    boolean foreseen() {
        return Variance.of(metric, bound, bound, assumed).isPresent();
    }

    /** At the present size, if the metric truly has that value. */
    double at(double value) {
        return at(value, design.clusters(), design.seeds());
    }

    /** With other clusters of the same sizes and other seeds, at least 2 and 1. */
    double at(double value, int clusters, int seeds) {
        double decided = test(metric, bound, value, confidence, clusters, seeds);
        if (metric != Metric.PGR && metric != Metric.PGR_BALANCED_ACCURACY) {
            return decided;
        }
        double stable = test(Metric.GAP, 0, assumed.gap(), STABLE, clusters, seeds);
        return Math.max(0, decided + stable - 1);
    }

    private double test(Metric of, double from, double value, double level, int clusters, int seeds) {
        Variance variance = Variance.of(of, value, from, assumed).orElseThrow();
        double items = (double) design.items() / design.clusters() * clusters * variance.part();
        double ofItems =
                Math.max(variance.ofItem(), wilson(of) ? NOTHING : 1 / items) * design.effect(assumed.icc()) / items;
        double ofSeeds = seeds > 1 ? variance.ofSeed() / seeds : 0;
        double total = ofItems + ofSeeds;
        double support = Math.max(2, Math.min(clusters, items));
        double squares = ofItems * ofItems / (support - 1) + (seeds > 1 ? ofSeeds * ofSeeds / (seeds - 1) : 0);
        double df = total * total / squares;
        double critical = TDistribution.of(df).inverseCumulativeProbability(level) * score(of, from, value);
        double shift = new TruthShift(design.wrong(), assumed).of(of, value, from);
        double away = Math.abs(value - from) * variance.scale() - shift;
        return noncentral(away / Math.sqrt(total), df, critical);
    }

    /** The standard error at the bound over that at the true value, where the interval is Wilson's. */
    private static double score(Metric of, double from, double value) {
        return wilson(of) ? Math.sqrt(from * (1 - from) / Math.max(value * (1 - value), NOTHING)) : 1;
    }

    private static boolean wilson(Metric metric) {
        return metric.least() == 0 && metric.greatest(2) == 1;
    }

    /** The chance that t with so many degrees of freedom and that noncentrality exceeds a critical value. */
    private static double noncentral(double away, double df, double critical) {
        double z = (critical * (1 - 1 / (4 * df)) - away) / Math.sqrt(1 + critical * critical / (2 * df));
        return NORMAL.survivalProbability(z);
    }

    /** The fewest clusters at which the power is .8; empty where no number of them does, for the seeds vary too much. */
    OptionalInt clusters(double value) {
        return least(2, MOST_CLUSTERS, clusters -> at(value, clusters, design.seeds()) >= ENOUGH);
    }

    /** The fewest seeds at which it is, with the clusters that there are; empty where seeds do not help. */
    OptionalInt seeds(double value) {
        return design.seeds() == 1
                ? OptionalInt.empty()
                : least(2, MOST_SEEDS, seeds -> at(value, design.clusters(), seeds) >= ENOUGH);
    }

    private static OptionalInt least(int from, int to, IntPredicate enough) {
        if (!enough.test(to)) {
            return OptionalInt.empty();
        }
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return OptionalInt.of(low);
    }

    /**
     * The value nearest to the bound at which the power is .8 at the present size: the minimum detectable effect.
     *
     * @param side 1 for values above the bound, -1 for those below
     * @return empty where there is none up to the end of the metric's range
     */
    OptionalDouble detectable(int side) {
        double end = side > 0 ? Math.min(metric.greatest(2), bound + 10) : Math.max(metric.least(), bound - 10);
        if (at(end) < ENOUGH) {
            return OptionalDouble.empty();
        }
        double near = bound;
        double far = end;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (near + far) / 2;
            boolean enough = at(middle) >= ENOUGH;
            far = enough ? middle : far;
            near = enough ? near : middle;
        }
        return OptionalDouble.of(far);
    }
}

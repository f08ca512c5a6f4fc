package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import dev.plumbline.truth.benchmark.Group;
import dev.plumbline.truth.benchmark.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sum of means of groups, each times its weight, with the interval of a stratified sample: every group's clusters vary about its own mean.
 *
 * <p>The variance is the sum over the groups g of {@code w^2 C/(C-1) sum over the clusters of (sum of (x - mean)/n)^2} (Cochran 1977, section 5.4, by clusters), and as
 * many degrees of freedom as Satterthwaite's formula gives, from C - 1 of each. Worked example: half the mean of 1, 0 and half that of 1, 1, each item a cluster of its own:
 * .75 with the variance .25 x .25 = .0625 and one degree of freedom. Where nothing varies, the number of clusters is Kish's: that of an equally weighted sample that would tell as much.
 */
final class Strata {

    private static final double ROUNDING = 1e-9;

    private final List<Part> bySeed;
    private final Sample sample;
    /** The place in the sample of each item; -1 of the others. */
    private final int[] place;

    /**
     * A part of a benchmark.
     *
     * @param bySeed of each training the same part, by its own scores
     * @param rows of each item the example that stands for it
     */
    Strata(List<Part> bySeed, int[] rows, int[] clusterOfExample) {
        this.bySeed = bySeed;
        int[] items = groups(bySeed.get(0)).stream()
                .flatMapToInt(group -> Arrays.stream(group.items()))
                .sorted()
                .toArray();
        this.sample = Sample.of(Arrays.stream(items).map(item -> rows[item]).toArray(), clusterOfExample);
        this.place = new int[rows.length];
        Arrays.fill(place, -1);
        IntStream.range(0, items.length).forEach(i -> place[items[i]] = i);
    }

    private static List<Group> groups(Part part) {
        return part.shares().stream().map(Part.Share::group).toList();
    }

    /** The figure, or why it has none. */
    Measured measured() {
        return tooFew().<Measured>map(Undefined::new).orElseGet(this::value);
    }

    private Optional<String> tooFew() {
        List<Group> groups = groups(bySeed.get(0));
        return groups.stream()
                .filter(group -> clusters(group) < 2)
                .findFirst()
                .map(group -> "only 1 cluster here" + (groups.size() == 1 ? "" : " in '" + group.name() + "'")
                        + "; an interval needs at least 2");
    }

    private Measured value() {
        int support = support();
        List<Estimate> estimates =
                bySeed.stream().map(part -> estimate(part, support)).toList();
        BySeed all = new BySeed(estimates);
        double value = all.mean().value();
        Spread spread = Spread.of(all, sample, support);
        Part part = bySeed.get(0);
        Interval interval = alike()
                ? new UnvaryingInterval(value, part.least(), part.greatest(), support)
                : Intervals.of(part.least(), part.greatest(), value, spread, support);
        return new Value(value, interval, sample.size(), sample.clusters(), bySeed.size());
    }

    /** Whether nothing varies that counts, so that no standard error tells how far off the figure may be. */
    private boolean alike() {
        return bySeed.size() == 1 && bySeed.get(0).alike();
    }

    private int clusters(Group group) {
        return (int) Arrays.stream(group.items())
                .map(item -> sample.cluster()[place[item]])
                .distinct()
                .count();
    }

    /** How many clusters the standard error rests on: one more than its degrees of freedom. */
    private int support() {
        double variances = 0;
        double squares = 0;
        double weights = 0;
        double perCluster = 0;
        List<Part.Share> shares = bySeed.get(0).shares();
        for (int g = 0; g < shares.size(); g++) {
            Part.Share share = shares.get(g);
            int clusters = clusters(share.group());
            double variance = variance(g, clusters);
            variances += variance;
            squares += variance * variance / (clusters - 1);
            weights += share.weight();
            perCluster += share.weight() * share.weight() / clusters;
        }
        double support = squares > 0 && !alike() ? 1 + variances * variances / squares : weights * weights / perCluster;
        return Math.max(2, (int) Math.floor(support + ROUNDING));
    }

    /** The variance of a group's share of the sum, over the trainings' mean. */
    private double variance(int group, int clusters) {
        double[] mean = new double[sample.size()];
        for (Part part : bySeed) {
            add(part.shares().get(group), 1.0 / bySeed.size(), mean);
        }
        double squares = Arrays.stream(sample.sums(mean)).map(sum -> sum * sum).sum();
        return squares * clusters / (clusters - 1);
    }

    /** Scaled so that the finite correction by {@code support}, which comes later, is for each group the one by its own clusters. */
    private Estimate estimate(Part part, int support) {
        double[] contribution = new double[sample.size()];
        for (Part.Share share : part.shares()) {
            double clusters = clusters(share.group());
            add(share, Math.sqrt(clusters * (support - 1) / ((clusters - 1) * support)), contribution);
        }
        return new Estimate(part.value(), contribution);
    }

    private void add(Part.Share share, double factor, double[] contribution) {
        Group group = share.group();
        double mean = group.mean();
        for (int i = 0; i < group.items().length; i++) {
            contribution[place[group.items()[i]]] +=
                    factor * share.weight() * (group.scores()[i] - mean) / group.scores().length;
        }
    }
}

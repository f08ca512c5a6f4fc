package dev.plumbline.truth;

import dev.plumbline.policy.Policies;
import dev.plumbline.policy.Policy;
import dev.plumbline.policy.Pools;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What policies are worth to groups, with intervals that speak of other pools and of other raters.
 *
 * <p>By ratings the half of each group's raters that had no say in a choice tells what it is worth; both halves do, each of the other's choice, and
 * the mean of the two is the utility. It is that of a choice by half of the raters, which is a little worse than one by all. The unit, a
 * standard deviation of the group, is taken as given. The variance is that of the pools by clusters and that of the raters in addition, as in
 * {@link PanelMean}; of a single cluster that of the raters alone, for this pool as it is. By columns there are no raters, and nothing to be
 * held out.
 */
final class Worths {

    private final Policies policies;
    private final Optional<Jury> jury;
    private final Pools pools;
    private final Sample sample;

    Worths(Policies policies, Optional<Jury> jury, int[] clusters) {
        this.policies = policies;
        this.jury = policies.halves().flatMap(known -> jury);
        this.pools = policies.halves().map(Policies.Halves::pools).orElse(policies.pools());
        this.sample = sample(pools, clusters);
    }

    /** One example of each pool stands for it. */
    static Sample sample(Pools pools, int[] clusters) {
        int[] firsts = IntStream.range(0, pools.size())
                .map(p -> pools.rows()[pools.starts()[p]])
                .toArray();
        return Sample.of(firsts, clusters);
    }

    /** Why a policy's utilities cannot be told, if so. */
    Optional<String> unknown(Policy policy) {
        if (policy.missing().isPresent()) {
            return policy.missing();
        }
        if (policies.halves().isEmpty()) {
            return policies.accepted().length > 0
                    ? Optional.of("no two candidates of a pool are rated by both halves of the raters of every group")
                    : sample.tooFew();
        }
        if (sample.clusters() < 2 && single()) {
            return Optional.of("of a single pool an interval needs two raters of each group in each half");
        }
        return policy.byHalf().isEmpty()
                ? Optional.of("by one half of the raters alone there is no such policy")
                : Optional.empty();
    }

    /** Whether some half of a group is a single rater of some candidate. */
    private boolean single() {
        return jury.stream()
                .anyMatch(raters -> IntStream.of(pools.rows())
                        .anyMatch(row -> IntStream.range(0, 2 * raters.names().size())
                                .anyMatch(cell -> words(raters, cell / 2, cell % 2, row).length < 2)));
    }

    private int[] words(Jury raters, int group, int half, int row) {
        int[] halves = policies.halves().orElseThrow().of();
        return raters.of(row)
                .filter(r -> raters.group(r) == group && halves[raters.ratings().rater()[r]] == half)
                .toArray();
    }

    /** What it is worth to a group, an index into those who are not indifferent. */
    Worth of(Policy policy, int group) {
        return jury.isPresent() ? byRatings(policy, group, jury.get()) : byColumns(policy, group);
    }

    private Worth byColumns(Policy policy, int group) {
        double[] worth = new double[pools.size()];
        double[] utility = policies.utilities().of()[group];
        for (int p = 0; p < worth.length; p++) {
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                worth[p] += (policy.weights()[pools.rows()[c]] - pools.base()[c]) * utility[c];
            }
        }
        Estimate mean = Estimate.mean(worth, sample);
        return new Worth(mean.value(), mean.contribution(), new double[0]);
    }

    private Worth byRatings(Policy policy, int group, Jury raters) {
        int named = raters.names().indexOf(policies.utilities().groups().get(group));
        double scale = policies.utilities().scale().get(group);
        double[] worth = new double[pools.size()];
        double[] ofRatings = new double[raters.ratings().size()];
        for (int p = 0; p < worth.length; p++) {
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                for (int half = 0; half < 2; half++) {
                    double more = policy.byHalf().get(1 - half)[pools.rows()[c]] - pools.base()[c];
                    worth[p] += add(raters, named, half, pools.rows()[c], more / 2 / scale, ofRatings);
                }
            }
        }
        Estimate mean = Estimate.mean(worth, sample);
        return new Worth(mean.value(), mean.contribution(), ofRatings);
    }

    /** What a candidate adds, by the ratings of one half of a group; what each of these contributes is put down. */
    private double add(Jury raters, int group, int half, int row, double weight, double[] ofRatings) {
        int[] words = raters.of(row)
                .filter(r -> raters.group(r) == group)
                .filter(r ->
                        policies.halves().orElseThrow().of()[raters.ratings().rater()[r]] == half)
                .toArray();
        double share = IntStream.of(words).map(r -> approves(raters, r)).sum() / (double) words.length;
        // Residuals about the mean of so many are smaller than errors.
        double correction = Math.sqrt(words.length / Math.max(1., words.length - 1.));
        for (int r : words) {
            ofRatings[r] = weight * correction * (approves(raters, r) - share) / words.length / pools.size();
        }
        return weight * share;
    }

    private int approves(Jury raters, int rating) {
        return raters.ratings().says()[rating] == policies.approved() ? 1 : 0;
    }

    /** What it is worth to all groups together, each by its weight. */
    Worth mean(Policy policy) {
        int ratings = jury.map(raters -> raters.ratings().size()).orElse(0);
        Worth mean = Worth.nothing(pools.size(), ratings);
        for (int g = 0; g < policies.utilities().groups().size(); g++) {
            mean = mean.plus(policies.utilities().weights().get(g), of(policy, g));
        }
        return mean;
    }

    /** A worth with its interval. */
    Measured measured(Worth worth) {
        if (sample.clusters() < 2 && jury.isEmpty()) {
            return new Undefined(sample.tooFew().orElseThrow());
        }
        double reach = Arrays.stream(policies.utilities().of())
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        Interval interval = Intervals.of(-reach, reach, worth.value(), spread(worth), units());
        return new Value(worth.value(), interval, sample.size(), sample.clusters(), 1);
    }

    private int units() {
        int raters =
                jury.map(known -> Arrays.stream(raters(known)).min().orElse(2)).orElse(Integer.MAX_VALUE);
        return Math.min(sample.clusters() < 2 ? Integer.MAX_VALUE : sample.clusters(), raters);
    }

    /** The least of the groups' worths. */
    Measured least(List<Worth> groups) {
        List<Measured> each = groups.stream().map(this::measured).toList();
        Optional<Measured> undefined =
                each.stream().filter(one -> !(one instanceof Value)).findFirst();
        if (undefined.isPresent()) {
            return undefined.get();
        }
        double[][] covariance = new double[groups.size()][groups.size()];
        for (int g = 0; g < covariance.length; g++) {
            for (int h = 0; h < covariance.length; h++) {
                covariance[g][h] = g == h ? spread(groups.get(g)).variance() : ofPools(groups.get(g), groups.get(h));
            }
        }
        List<Value> values = each.stream().map(one -> (Value) one).toList();
        Interval interval = LeastInterval.of(values, covariance, sample.clusters());
        return new Value(interval.high(0), interval, sample.size(), sample.clusters(), 1);
    }

    private double ofPools(Worth one, Worth other) {
        if (sample.clusters() < 2) {
            return 0;
        }
        double sum = new Estimate(one.value(), one.ofPools())
                .covariance(new Estimate(other.value(), other.ofPools()), sample);
        return sum * sample.clusters() / (sample.clusters() - 1);
    }

    private Spread spread(Worth worth) {
        Spread items = new Spread(ofPools(worth, worth), Math.max(1, sample.clusters() - 1));
        return jury.map(raters -> items.plus(ofRaters(worth, raters))).orElse(items);
    }

    /** What the draw of each group's raters adds: of several clusters beyond what is in the draw of the clusters already. */
    private Spread ofRaters(Worth worth, Jury raters) {
        double[] byRater = new double[raters.ratings().raters().size()];
        double[] byCell = new double[raters.cells()];
        int[] ofRater = new int[byRater.length];
        int[] ofCell = new int[byCell.length];
        for (int row : pools.rows()) {
            raters.of(row).forEach(r -> {
                int rater = raters.ratings().rater()[r];
                byRater[rater] += worth.ofRatings()[r];
                byCell[raters.cell(r)] += worth.ofRatings()[r];
                ofRater[rater] = raters.group(r);
                ofCell[raters.cell(r)] = raters.group(r);
            });
        }
        int[] many = raters(raters);
        Spread all = new Spread(0, 1);
        for (int g = 0; g < many.length; g++) {
            double inside = sample.clusters() < 2 ? 0 : squares(byCell, ofCell, g);
            double more = Math.max(0, squares(byRater, ofRater, g) - inside);
            all = all.plus(new Spread(more, Math.max(1, many[g] - 2)));
        }
        return all;
    }

    private static double squares(double[] values, int[] group, int which) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += group[i] == which ? values[i] * values[i] : 0;
        }
        return sum;
    }

    /** How many raters of each group rated a candidate. */
    private int[] raters(Jury known) {
        Sample all = Sample.of(pools.rows(), new int[known.ratings().examples()]);
        return known.byGroup().stream()
                .mapToInt(voices -> voices.raters(all)[0])
                .toArray();
    }
}

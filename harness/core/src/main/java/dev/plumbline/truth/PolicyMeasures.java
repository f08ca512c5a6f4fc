package dev.plumbline.truth;

import dev.plumbline.policy.Policies;
import dev.plumbline.policy.Policy;
import dev.plumbline.policy.Pools;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Measures what groups choose together: by ratings, and by truth, which none of them has seen. */
public final class PolicyMeasures {

    private final Policies policies;
    private final Court court;
    private final Worths worths;
    private final Sample pools;
    private final Optional<double[]> gold;
    /** Of the example that stands for a pool the number of that pool. */
    private final int[] place;

    private PolicyMeasures(Policies policies, Court court, int[] clusters, Optional<double[]> gold) {
        this.policies = policies;
        this.court = court;
        this.worths = new Worths(policies, court.jury(), clusters);
        this.pools = Worths.sample(policies.pools(), clusters);
        this.gold = gold;
        this.place = new int[clusters.length];
        for (int p = 0; p < pools.size(); p++) {
            place[pools.rows()[p]] = p;
        }
    }

    /** Opens the truth of the candidates and measures every policy. */
    public static List<Measurement> of(Policies policies, Evidence evidence) {
        int[] rows = policies.pools().rows();
        Court court = Court.of(evidence, evidence.truth().open(rows));
        Optional<double[]> gold = evidence.truth().openGold(rows).map(values -> {
            double[] all = new double[evidence.examples().size()];
            IntStream.range(0, rows.length).forEach(i -> all[rows[i]] = values[i]);
            return all;
        });
        PolicyMeasures measures =
                new PolicyMeasures(policies, court, evidence.examples().clusters(), gold);
        return policies.all().stream()
                .flatMap(policy -> measures.measured(policy).stream())
                .toList();
    }

    private List<Measurement> measured(Policy policy) {
        List<Measurement> all = new ArrayList<>();
        groups(policy, all);
        add(all, policy, Metric.MEAN_UTILITY, Against.RATINGS, known(policy, () -> mean(policy)));
        add(all, policy, Metric.WORST_OFF, Against.RATINGS, known(policy, () -> worstOff(policy)));
        add(all, policy, Metric.PRICE_OF_FAIRNESS, Against.RATINGS, known(policy, () -> price(policy)));
        add(all, policy, Metric.ACCEPTED, Against.RATINGS, accepted(policy));
        add(
                all,
                policy,
                Metric.KL_DIVERGENCE,
                Against.RATINGS,
                found(policy, policy.search().klDivergence()));
        add(
                all,
                policy,
                Metric.DUALITY_GAP,
                Against.RATINGS,
                found(policy, policy.search().gap()));
        for (Against against : Against.values()) {
            int[] says = court.reference(against);
            IntToDoubleFunction good = row -> says[row] == policies.approved() ? 1 : 0;
            double[] known = known(against);
            add(all, policy, Metric.CHOSEN_GOOD, against, chosen(policy, good, known, 0, 0, 1));
            add(all, policy, Metric.CHOSEN_GOOD_OVER_BASE, against, chosen(policy, good, known, 1, -1, 1));
        }
        add(all, policy, Metric.CHOSEN_GOLD, Against.TRUTH, gold(policy));
        return all;
    }

    private void groups(Policy policy, List<Measurement> all) {
        List<String> groups = policies.utilities().groups();
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            add(
                    all,
                    policy,
                    Metric.UTILITY,
                    groups.get(g),
                    known(policy, () -> isBase(policy) ? counted(0) : worths.measured(worths.of(policy, group))));
            add(all, policy, Metric.UTILITY_IN_SAMPLE, groups.get(g), found(policy, inSample(policy, g)));
        }
        for (String group : policies.utilities().indifferent()) {
            Measured none = new Undefined("to the group '" + group + "' all candidates of each pool are alike");
            add(all, policy, Metric.UTILITY, group, none);
            add(all, policy, Metric.UTILITY_IN_SAMPLE, group, none);
        }
    }

    private static void add(List<Measurement> all, Policy policy, Metric metric, String group, Measured measured) {
        all.add(new Measurement(key(policy, metric, Against.RATINGS).at(MetricKey.GROUP, group), measured));
    }

    private static void add(List<Measurement> all, Policy policy, Metric metric, Against against, Measured measured) {
        all.add(new Measurement(key(policy, metric, against), measured));
    }

    private static MetricKey key(Policy policy, Metric metric, Against against) {
        return new MetricKey(Arm.POLICY, policy.method(), MetricKey.ALL, metric.label(), against);
    }

    private interface Asked {
        Measured of();
    }

    private Measured known(Policy policy, Asked asked) {
        if (policies.utilities().groups().isEmpty()) {
            return new Undefined("to every group all candidates of each pool are alike");
        }
        return worths.unknown(policy).<Measured>map(Undefined::new).orElseGet(asked::of);
    }

    private static boolean isBase(Policy policy) {
        return policy.method().equals(Policies.BASE);
    }

    private Measured mean(Policy policy) {
        return isBase(policy) ? counted(0) : worths.measured(worths.mean(policy));
    }

    private Measured worstOff(Policy policy) {
        return isBase(policy)
                ? counted(0)
                : worths.least(IntStream.range(0, policies.utilities().groups().size())
                        .mapToObj(g -> worths.of(policy, g))
                        .toList());
    }

    private Measured price(Policy policy) {
        Optional<Policy> best = policies.all().stream()
                .filter(one -> one.method().equals("utilitarian"))
                .findFirst();
        if (best.isEmpty()) {
            return new Undefined("the task does not choose a utilitarian policy");
        }
        if (best.get().method().equals(policy.method())) {
            return counted(0);
        }
        return worths.unknown(best.get())
                .<Measured>map(Undefined::new)
                .orElseGet(() -> worths.measured(worths.mean(best.get()).plus(-1, worths.mean(policy))));
    }

    private Measured accepted(Policy policy) {
        if (policies.accepted().length == 0) {
            return new Undefined("utilities in columns tell no number of ratings");
        }
        Pools chosen = policies.pools();
        double sum = policy.missing().isPresent()
                ? 0
                : Arrays.stream(chosen.rows())
                        .mapToDouble(row -> policies.accepted()[row] ? policy.weights()[row] : 0)
                        .sum();
        return found(policy, sum / chosen.size());
    }

    /** A number that is as it is: of these candidates and these ratings. */
    private Measured found(Policy policy, double number) {
        return policy.missing().<Measured>map(Undefined::new).orElseGet(() -> counted(number));
    }

    private Measured counted(double number) {
        return new Value(number, new CountedInterval(number), pools.size(), pools.clusters(), 1);
    }

    private double inSample(Policy policy, int group) {
        if (policy.missing().isPresent()) {
            return 0;
        }
        Pools chosen = policies.pools();
        double[] utility = policies.utilities().of()[group];
        double sum = 0;
        for (int c = 0; c < chosen.candidates(); c++) {
            sum += (policy.weights()[chosen.rows()[c]] - chosen.base()[c]) * utility[c];
        }
        return sum / chosen.size();
    }

    private Measured gold(Policy policy) {
        if (gold.isEmpty()) {
            return new Undefined("the truth of these examples is a class, without a gold value");
        }
        double[] values = IntStream.of(policies.pools().rows())
                .mapToDouble(row -> gold.get()[row])
                .toArray();
        double least = Arrays.stream(values).min().orElseThrow();
        double greatest = Arrays.stream(values).max().orElseThrow();
        return chosen(policy, row -> gold.get()[row], known(Against.RATINGS), 0, least, greatest);
    }

    /** How much each example counts: of a truth that a sample has, in inverse proportion to its probability. */
    private double[] known(Against against) {
        double[] all = new double[court.truth().length];
        Arrays.fill(all, 1);
        return against == Against.TRUTH ? court.weights().orElse(all) : all;
    }

    /** The mean over the pools of what is chosen, less so many times what the base would choose. */
    private Measured chosen(
            Policy policy, IntToDoubleFunction worth, double[] known, int base, double least, double greatest) {
        if (policy.missing().isPresent()) {
            return new Undefined(policy.missing().get());
        }
        Sample sample = pools.where(first -> counts(policy, known, place[first]), "a truth of what is chosen");
        if (sample.tooFew().isPresent()) {
            return new Undefined(sample.tooFew().get());
        }
        Estimate mean = mean(policy.weights(), worth, known, sample);
        Estimate over =
                base == 0 ? mean : mean.plus(-base, mean(policies.all().get(0).weights(), worth, known, sample));
        return Means.measured(over, sample, least, greatest);
    }

    private boolean counts(Policy policy, double[] known, int pool) {
        return IntStream.range(policies.pools().starts()[pool], policies.pools().starts()[pool + 1])
                .map(c -> policies.pools().rows()[c])
                .anyMatch(row -> policy.weights()[row] * known[row] > 0);
    }

    /** The sum of what is chosen over the sum of the choices, by what is known of each (Hajek 1971); of a truth that all have it is the mean. */
    private Estimate mean(double[] weights, IntToDoubleFunction worth, double[] known, Sample sample) {
        double[] over = new double[sample.size()];
        double[] under = new double[sample.size()];
        for (int i = 0; i < over.length; i++) {
            int pool = place[sample.rows()[i]];
            for (int c = policies.pools().starts()[pool]; c < policies.pools().starts()[pool + 1]; c++) {
                int row = policies.pools().rows()[c];
                over[i] += weights[row] * known[row] * worth.applyAsDouble(row);
                under[i] += weights[row] * known[row];
            }
        }
        double all = Arrays.stream(under).sum();
        double mean = Arrays.stream(over).sum() / all;
        double[] contribution = new double[over.length];
        Arrays.setAll(contribution, i -> (over[i] - mean * under[i]) / all);
        return new Estimate(mean, contribution);
    }
}

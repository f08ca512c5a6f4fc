package dev.plumbline.policy;

import dev.plumbline.config.OneOrMore;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How hard a policy is optimised against a reward: {@code policy.pressure} in a task file. The policies are exact, over the candidates of each
 * held-out pool that has two or more.
 *
 * @param rewards names among {@code learning.rewards}; by default all of them
 * @param approves the class that is good where truth is a class; by default the last one
 * @param rating column of what raters say of each candidate, a number; by default the weak labels' probability of the approved class
 * @param guideline column of what each candidate is worth by what raters are told to rate, a number
 * @param logProbability column of the base policy's log-probability of each candidate, to a constant of its pool; by default all are as likely
 * @param bestOf numbers of draws; by default the powers of 2 up to the largest pool, at most 1024
 * @param beta what a nat of distance from the base costs, in units of the reward
 * @param relativeBeta the same in standard deviations of each reward within pools, which does not depend on its scale; by default, where neither is
 *     given, from 8 down to 0.0625, each half of the one before
 * @param softBestOf a mitigation; only where it is asked for
 * @param chiSquared another, for each of these numbers: what distance costs, in standard deviations of each reward within pools
 * @param checkpoints where the examples are samples of a policy as it was trained
 * @param klBudget how far a policy may go from the base, in nats
 * @param incident what becomes of a policy where a sign is wrong
 * @param mitigations of an exploited reward, held against each other at equal proxy
 * @param exploit column that tells how much a candidate exploits the reward, a number
 * @param features columns of numbers; which of them the policy raises most is told
 * @param theme what candidates are about
 */
public record PressureSpec(
        Place place,
        List<String> rewards,
        Optional<String> approves,
        Optional<String> rating,
        Optional<String> guideline,
        Optional<String> logProbability,
        @OneOrMore @Range(min = 1, max = 1_000_000) List<Integer> bestOf,
        @OneOrMore @Range(min = 1e-9, max = 1e9) List<Double> beta,
        @OneOrMore @Range(min = 1e-6, max = 1e6) List<Double> relativeBeta,
        Optional<SoftBestOfSpec> softBestOf,
        @OneOrMore @Range(min = 1e-6, max = 1e6) List<Double> chiSquared,
        Optional<CheckpointSpec> checkpoints,
        @OneOrMore @Range(min = 1e-9, max = 1e6) List<Double> klBudget,
        Optional<IncidentSpec> incident,
        Optional<MitigationSpec> mitigations,
        Optional<String> exploit,
        @OneOrMore List<String> features,
        Optional<ThemeSpec> theme) {

    private static final List<Double> HALVES = List.of(8., 4., 2., 1., .5, .25, .125, .0625);
    private static final int MOST_DRAWS = 1024;

    public PressureSpec {
        bestOf = bestOf.stream().distinct().sorted().toList();
        beta = beta.stream().distinct().sorted((a, b) -> Double.compare(b, a)).toList();
        relativeBeta = relativeBeta.stream()
                .distinct()
                .sorted((a, b) -> Double.compare(b, a))
                .toList();
        chiSquared = chiSquared.stream()
                .distinct()
                .sorted((a, b) -> Double.compare(b, a))
                .toList();
    }

    /** The ways to optimise, in the order of the reports. */
    List<Optimiser> optimisers(Pools pools) {
        List<Integer> draws = draws(pools);
        List<Optimiser> all = new ArrayList<>();
        all.add(new BestOfSubsets(draws));
        all.add(new BestOfPool(draws));
        if (!beta.isEmpty()) {
            all.add(Tilting.inUnits(beta));
        }
        if (beta.isEmpty() || !relativeBeta.isEmpty()) {
            all.add(Tilting.relative(relativeBeta.isEmpty() ? HALVES : relativeBeta));
        }
        softBestOf.ifPresent(soft -> all.add(new SoftBestOf(draws, soft.temperature())));
        if (!chiSquared.isEmpty()) {
            all.add(new ChiSquared(chiSquared));
        }
        if (!klBudget.isEmpty()) {
            all.add(new KlBudget(klBudget));
        }
        incident.ifPresent(wrong -> all.add(new Cells(wrong.beta())));
        return all;
    }

    /** The steps of each axis that a policy is measured along; none where only the data can tell them. */
    public Map<String, List<String>> points() {
        List<String> draws = bestOf.stream().map(n -> Integer.toString(n)).toList();
        Map<String, List<String>> points = new LinkedHashMap<>();
        points.put("beta", labels(beta));
        points.put("relative-beta", labels(beta.isEmpty() && relativeBeta.isEmpty() ? HALVES : relativeBeta));
        points.put("chi-squared", labels(chiSquared));
        points.put("kl-budget", labels(klBudget));
        points.put("feature", features);
        points.values().removeIf(List::isEmpty);
        points.put("best-of", draws);
        points.put("best-of-pool", draws);
        softBestOf.ifPresent(any -> points.put("soft-best-of", draws));
        incident.ifPresent(any -> points.put(Cell.AXIS, Cell.labels()));
        mitigations.ifPresent(any -> points.put(Mitigations.AXIS, List.of()));
        checkpoints.ifPresent(any -> points.put(Checkpoints.AXIS, List.of()));
        theme.ifPresent(any -> points.put("theme", List.of()));
        return points;
    }

    private static List<String> labels(List<Double> parameters) {
        return parameters.stream().map(Step::label).toList();
    }

    private List<Integer> draws(Pools pools) {
        int most = Math.min(MOST_DRAWS, pools.largest());
        return bestOf.isEmpty()
                ? IntStream.iterate(1, n -> n <= most, n -> 2 * n).boxed().toList()
                : bestOf;
    }
}

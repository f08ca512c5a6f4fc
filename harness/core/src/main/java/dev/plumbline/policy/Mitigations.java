package dev.plumbline.policy;

import dev.plumbline.dataset.Examples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Mitigations of an exploited reward, each pushed until it gains the same by that reward, so that what differs is what it gains by truth and how much it exploits.
 * Beside them, as {@code none}, the policy that is mitigated: the tilt at beta.
 *
 * <pre>
 *   early-stopping     the tilt, stopped on its way: base exp(t R)
 *   geometric-blend    base^(1 - l) policy^l of whole answers; it is the tilt at beta / l, and so the same as early stopping
 *   arithmetic-blend   (1 - l) base + l policy: of what the policy collapses to, a share l stays
 *   penalty-NAME       t E[R] - KL - strength |E f - E_base f|^2, in a feature space
 *   process            the tilt by the reward and what the process is worth, together
 *   gradient-stopped   ascent of the mean reward along the gradient of a softmax over a table, stopped on its way: another path than the tilt's
 * </pre>
 *
 * <p>Worked example: one pool of a base .5 and .5 with rewards 0 and 1, and a policy that gains .4 by it, at .1 and .9. To gain .2, early stopping and
 * both blends choose the second candidate with .7: of two candidates there is one policy of each reward.
 */
final class Mitigations {

    static final String AXIS = "mitigation";

    private static final int DOUBLINGS = 40;
    private static final int HALVINGS = 60;
    private static final double ROUNDING = 1e-11;

    private final MitigationSpec spec;
    private final Pools pools;
    private final Map<String, double[][]> spaces;
    private final Optional<double[]> process;

    /**
     * With the columns that it needs.
     *
     * @param spaces by name the features of every candidate, a row a feature
     */
    Mitigations(MitigationSpec spec, Pools pools, Map<String, double[][]> spaces, Optional<double[]> process) {
        this.spec = spec;
        this.pools = pools;
        this.spaces = spaces;
        this.process = process;
    }

    static Mitigations of(MitigationSpec spec, Examples examples, Pools pools) {
        Map<String, double[][]> spaces = new LinkedHashMap<>();
        spec.penalties()
                .forEach((name, columns) -> spaces.put(
                        name,
                        columns.stream()
                                .map(column -> Watched.numbers(examples, column, pools))
                                .toArray(double[][]::new)));
        return new Mitigations(
                spec, pools, spaces, spec.process().map(column -> Watched.numbers(examples, column, pools)));
    }

    /** A family of policies that gain more by the reward the larger its parameter is, up to a largest one. */
    private record Family(double largest, DoubleFunction<double[]> at) {}

    Optimised of(String reward, double[] proxy) {
        double[] policy = Tilt.to(pools, proxy, 1 / spec.beta());
        Map<String, Optional<Step>> found = new LinkedHashMap<>();
        families(proxy, policy)
                .forEach((name, family) ->
                        found.put(name, reached(family, proxy).map(parameter -> step(name, parameter, family))));
        found.put(
                "gradient-stopped",
                new PolicyGradient(pools, proxy)
                        .reaching(pools.mean(pools.base(), proxy) + spec.proxyChange())
                        .map(stop -> step("gradient-stopped", stop.time(), stop.weights())));
        List<Step> steps = new ArrayList<>();
        Map<String, String> missing = new LinkedHashMap<>();
        steps.add(step("none", spec.beta(), policy));
        found.forEach((name, step) -> step.ifPresentOrElse(steps::add, () -> missing.put(name, tooMuch())));
        return new Optimised(reward, AXIS, proxy, steps, missing);
    }

    private String tooMuch() {
        return "it does not gain " + Step.label(spec.proxyChange())
                + " by the reward; lower policy.pressure.mitigations.proxy-change or its beta";
    }

    private Step step(String name, double parameter, double[] weights) {
        return new Step(name, parameter, weights, pools.klDivergences(weights));
    }

    private Step step(String name, double parameter, Family family) {
        return step(name, parameter, family.at().apply(parameter));
    }

    private Map<String, Family> families(double[] proxy, double[] policy) {
        Map<String, Family> families = new LinkedHashMap<>();
        families.put("early-stopping", new Family(1 / spec.beta(), t -> Tilt.to(pools, proxy, t)));
        families.put("geometric-blend", new Family(1, share -> Blend.geometric(pools, policy, share)));
        families.put("arithmetic-blend", new Family(1, share -> Blend.arithmetic(pools, policy, share)));
        spaces.forEach((name, features) -> {
            FeaturePenalty penalty = new FeaturePenalty(pools, proxy, features, spec.strength());
            families.put("penalty-" + name, new Family(Double.POSITIVE_INFINITY, penalty::at));
        });
        process.ifPresent(worth -> {
            double[] both = proxy.clone();
            for (int c = 0; c < both.length; c++) {
                both[c] += worth[c];
            }
            families.put("process", new Family(Double.POSITIVE_INFINITY, t -> Tilt.to(pools, both, t)));
        });
        return families;
    }

    /** The least parameter, to rounding, at which a family gains what is asked for; empty where it gains less throughout. */
    private Optional<Double> reached(Family family, double[] proxy) {
        double over = Math.min(1e-3, family.largest());
        for (int i = 0; gain(family, over, proxy) < spec.proxyChange(); i++) {
            if (over >= family.largest() || i == DOUBLINGS) {
                return Optional.empty();
            }
            over = Math.min(2 * over, family.largest());
        }
        double under = 0;
        for (int i = 0; i < HALVINGS && over - under > ROUNDING * over; i++) {
            double middle = (under + over) / 2;
            boolean enough = gain(family, middle, proxy) >= spec.proxyChange();
            over = enough ? middle : over;
            under = enough ? under : middle;
        }
        return Optional.of(over);
    }

    private double gain(Family family, double parameter, double[] proxy) {
        return pools.mean(family.at().apply(parameter), proxy) - pools.mean(pools.base(), proxy);
    }
}

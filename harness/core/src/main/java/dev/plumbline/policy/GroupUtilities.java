package dev.plumbline.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each candidate is worth to each group, on one scale: in standard deviations of the group's own utilities under the base policy, of
 * which the mean is 0 in every pool.
 *
 * <p>Utilities of different groups have no common unit: one group is strict and another mild, one uses the whole scale and another its
 * middle. Centring and scaling by the base makes them comparable up to that choice, and makes a policy's utility its gain over the
 * base; whatever a group's ratings are multiplied by or added to changes nothing. Few ratings spread a group's observed utilities more than
 * they truly are, so that its gains look smaller in this unit. Worked example: ratings 0, 0, 1, 1 of equally probable candidates have the mean
 * .5 and the standard deviation .5, so the utilities are -1, -1, 1, 1.
 *
 * @param groups names of those who are not indifferent
 * @param weights of these groups, summing to 1
 * @param scale the standard deviation of each group, above 0
 * @param of each group the utility of each candidate
 * @param indifferent names of the groups to whom all candidates of each pool are alike: no policy can please or hurt them, and they are
 *     left out of the choice
 */
public record GroupUtilities(
        List<String> groups, List<Double> weights, List<Double> scale, double[][] of, List<String> indifferent) {

    /** Below this a standard deviation is rounding error. */
    private static final double NOTHING = 1e-12;

    public GroupUtilities {
        groups = List.copyOf(groups);
        weights = List.copyOf(weights);
        scale = List.copyOf(scale);
        indifferent = List.copyOf(indifferent);
    }

    /**
     * Centres and scales.
     *
     * @param weights of all groups, not negative
     * @param raw of each group the rating of each candidate, in any unit
     */
    static GroupUtilities calibrated(Pools pools, List<String> names, double[] weights, double[][] raw) {
        List<double[]> centred =
                Arrays.stream(raw).map(of -> centred(pools, of)).toList();
        double[] scale = centred.stream()
                .mapToDouble(of -> Math.sqrt(pools.mean(
                        pools.base(), Arrays.stream(of).map(x -> x * x).toArray())))
                .toArray();
        int[] kept =
                IntStream.range(0, scale.length).filter(g -> scale[g] > NOTHING).toArray();
        double all = IntStream.of(kept).mapToDouble(g -> weights[g]).sum();
        return new GroupUtilities(
                IntStream.of(kept).mapToObj(names::get).toList(),
                IntStream.of(kept)
                        .mapToObj(g -> all > 0 ? weights[g] / all : 1.0 / kept.length)
                        .toList(),
                IntStream.of(kept).mapToObj(g -> scale[g]).toList(),
                IntStream.of(kept)
                        .mapToObj(g -> Arrays.stream(centred.get(g))
                                .map(x -> x / scale[g])
                                .toArray())
                        .toArray(double[][]::new),
                IntStream.range(0, scale.length)
                        .filter(g -> scale[g] <= NOTHING)
                        .mapToObj(names::get)
                        .toList());
    }

    private static double[] centred(Pools pools, double[] raw) {
        double[] centred = new double[raw.length];
        for (int p = 0; p < pools.size(); p++) {
            double mean = 0;
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                mean += pools.base()[c] * raw[c];
            }
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                centred[c] = raw[c] - mean;
            }
        }
        return centred;
    }

    /** The groups' weights. */
    double[] weighed() {
        return weights.stream().mapToDouble(w -> w).toArray();
    }

    /** What a policy is worth to each group. */
    double[] under(Pools pools, double[] weights) {
        return Arrays.stream(of)
                .mapToDouble(group -> pools.mean(weights, group))
                .toArray();
    }

    /** What each candidate is worth to the groups together, each with a weight. */
    double[] together(double[] lambda) {
        double[] scores = new double[of.length == 0 ? 0 : of[0].length];
        List<double[]> all = new ArrayList<>(List.of(of));
        for (int g = 0; g < lambda.length; g++) {
            for (int c = 0; c < scores.length; c++) {
                scores[c] += lambda[g] * all.get(g)[c];
            }
        }
        return scores;
    }
}

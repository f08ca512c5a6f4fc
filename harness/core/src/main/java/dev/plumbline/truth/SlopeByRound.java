package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a share rises by round: the slope of the least-squares line through the rounds' means, each by clusters of its own.
 *
 * <p>A linear function of independent shares, for which every round is given 2/m pseudo-observations of 0 and as many of 1, m the
 * number of rounds (Price and Bonett 2004, "An improved confidence interval for a linear function of binomial proportions"), so that a
 * handful of equal answers is no proof; Student's quantile with as many degrees of freedom as there are more clusters than rounds
 * takes the place of their normal one. The estimate is that of the data alone. A cluster counts by the mean of its scores.
 * Worked example: two rounds of 4, shares 1 and 0: slope -1; with one pseudo-observation of each kind the shares are 5/6 and
 * 1/6, each of variance {@code 5/36/6 = .0231}, so the interval is around -.667 with standard error .215.
 */
final class SlopeByRound {

    private record Share(double round, double mean, double shrunken, double variance) {}

    private SlopeByRound() {}

    /** The slope, or why there is none; scores in 0 to 1. */
    static Measured of(List<LoopWatch.Seen> seen, int[] clusters) {
        Map<Integer, Map<Integer, List<Double>>> rounds = new TreeMap<>();
        seen.forEach(one -> rounds.computeIfAbsent(one.round(), r -> new LinkedHashMap<>())
                .computeIfAbsent(clusters[one.row()], c -> new java.util.ArrayList<>())
                .add(one.score()));
        if (rounds.size() < 2) {
            return new Undefined("a slope needs watched answers of two rounds, found those of " + rounds.size());
        }
        List<Share> shares = rounds.entrySet().stream()
                .map(round -> share(round.getKey(), means(round.getValue()), 2.0 / rounds.size()))
                .toList();
        int independent = rounds.values().stream().mapToInt(Map::size).sum();
        return slope(shares, seen.size(), independent);
    }

    private static double[] means(Map<Integer, List<Double>> byCluster) {
        return byCluster.values().stream()
                .mapToDouble(scores -> scores.stream().mapToDouble(x -> x).sum() / scores.size())
                .toArray();
    }

    private static Share share(int round, double[] scores, double pseudo) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        double size = scores.length + 2 * pseudo;
        double shrunken = (sum + pseudo) / size;
        double squares = pseudo * (shrunken * shrunken + (1 - shrunken) * (1 - shrunken));
        for (double score : scores) {
            squares += (score - shrunken) * (score - shrunken);
        }
        return new Share(round, sum / scores.length, shrunken, squares / size / size);
    }

    private static Measured slope(List<Share> shares, int n, int clusters) {
        double centre = shares.stream().mapToDouble(Share::round).sum() / shares.size();
        double squares = shares.stream()
                .mapToDouble(s -> (s.round - centre) * (s.round - centre))
                .sum();
        double slope = 0;
        double shrunken = 0;
        double variance = 0;
        for (Share share : shares) {
            double weight = (share.round - centre) / squares;
            slope += weight * share.mean;
            shrunken += weight * share.shrunken;
            variance += weight * weight * share.variance;
        }
        Interval interval = new StudentInterval(shrunken, Math.sqrt(variance), Math.max(1, clusters - shares.size()));
        return new Value(slope, interval, n, clusters, 1);
    }
}

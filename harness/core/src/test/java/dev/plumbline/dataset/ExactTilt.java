package dev.plumbline.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pools of a world tilted by its proxy, written for tests and apart from the stage that optimises. */
final class ExactTilt {

    private final double[] proxy;
    private final double[] base;
    private final int[] starts;

    private ExactTilt(double[] proxy, double[] base, int[] starts) {
        this.proxy = proxy;
        this.base = base;
        this.starts = starts;
    }

    static ExactTilt of(MadeWorld world) {
        return by(world, world.numbers("proxy"));
    }

    static ExactTilt by(MadeWorld world, double[] reward) {
        int[] starts = starts(world);
        double[] base = new double[world.size()];
        boolean given = world.generated().table().columnNames().contains("log-probability");
        for (int p = 0; p + 1 < starts.length; p++) {
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                base[i] = given ? Math.exp(world.number("log-probability", i)) : 1.0 / (starts[p + 1] - starts[p]);
            }
        }
        return new ExactTilt(reward, base, starts);
    }

    private static int[] starts(MadeWorld world) {
        List<String> pools =
                world.generated().table().stringColumn(Examples.POOL).asList();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            if (i == 0 || !pools.get(i).equals(pools.get(i - 1))) {
                starts.add(i);
            }
        }
        starts.add(pools.size());
        return starts.stream().mapToInt(i -> i).toArray();
    }

    /** What the base gives to the candidates of each pool for which something holds. */
    List<Double> masses(boolean[] which) {
        return IntStream.range(0, starts.length - 1)
                .mapToDouble(p -> IntStream.range(starts[p], starts[p + 1])
                        .filter(i -> which[i])
                        .mapToDouble(i -> base[i])
                        .sum())
                .boxed()
                .toList();
    }

    double[] weights(double by) {
        double[] weights = new double[base.length];
        for (int p = 0; p + 1 < starts.length; p++) {
            int to = starts[p + 1];
            double highest = Arrays.stream(proxy, starts[p], to).max().orElseThrow();
            double sum = 0;
            for (int i = starts[p]; i < to; i++) {
                weights[i] = base[i] * Math.exp(by * (proxy[i] - highest));
                sum += weights[i];
            }
            for (int i = starts[p]; i < to; i++) {
                weights[i] /= sum;
            }
        }
        return weights;
    }

    double mean(double by, double[] of) {
        double[] weights = weights(by);
        return IntStream.range(0, of.length)
                        .mapToDouble(i -> weights[i] * of[i])
                        .sum()
                / (starts.length - 1);
    }

    double klDivergence(double by) {
        double[] weights = weights(by);
        return IntStream.range(0, weights.length)
                        .filter(i -> weights[i] > 0)
                        .mapToDouble(i -> weights[i] * Math.log(weights[i] / base[i]))
                        .sum()
                / (starts.length - 1);
    }

    /** The mean within-prompt covariance of the proxy and something else: its derivative by the tilt. */
    double slope(double by, double[] of) {
        double[] weights = weights(by);
        double sum = 0;
        for (int p = 0; p + 1 < starts.length; p++) {
            double both = 0;
            double meanProxy = 0;
            double mean = 0;
            for (int i = starts[p]; i < starts[p + 1]; i++) {
                both += weights[i] * proxy[i] * of[i];
                meanProxy += weights[i] * proxy[i];
                mean += weights[i] * of[i];
            }
            sum += both - meanProxy * mean;
        }
        return sum / (starts.length - 1);
    }

    /** The tilt at which that slope first goes from above 0 to below. */
    Optional<Double> turnover(double[] of, double upTo) {
        double step = upTo / 40;
        for (int k = 1; k <= 40; k++) {
            if (slope((k - 1) * step, of) > 0 && slope(k * step, of) <= 0) {
                return Optional.of(bisected(of, (k - 1) * step, k * step));
            }
        }
        return Optional.empty();
    }

    private double bisected(double[] of, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < 30; i++) {
            double middle = (low + high) / 2;
            boolean rising = slope(middle, of) > 0;
            low = rising ? middle : low;
            high = rising ? high : middle;
        }
        return (low + high) / 2;
    }

    /** The tilt that costs so much. */
    double costing(double klDivergence) {
        double low = 0;
        double high = 100;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            boolean cheap = klDivergence(middle) < klDivergence;
            low = cheap ? middle : low;
            high = cheap ? high : middle;
        }
        return low;
    }
}

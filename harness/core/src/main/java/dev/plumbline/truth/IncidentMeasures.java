package dev.plumbline.truth;

import dev.plumbline.policy.Cell;
import dev.plumbline.policy.Optimised;
import dev.plumbline.policy.Pools;
import dev.plumbline.policy.Pressure;
import dev.plumbline.policy.Step;
import dev.plumbline.truth.Measured.Undefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a dashboard shows, and what detectors see, where a sign of the trainer is wrong: of every {@link Cell}, along that axis. Nothing here looks at
 * truth.
 */
final class IncidentMeasures {

    private static final Undefined NO_CANARIES = new Undefined(
            "no held-out pool has a canary known to be good and one known to be bad; name their column under"
                    + " policy.pressure.incident.canaries");

    private final Pools pools;
    private final Sample sample;
    private final Optional<double[]> rating;
    private final Optional<int[]> canaries;

    IncidentMeasures(Pressure pressure, Sample sample) {
        this.pools = pressure.pools();
        this.sample = sample;
        this.rating = pressure.rating().map(values -> Column.of(pools, values).wins());
        this.canaries = pressure.watched().canaries();
    }

    /** Of every cell; of another optimiser nothing. */
    List<Measurement> of(Optimised optimised) {
        List<Measurement> all = new ArrayList<>();
        if (optimised.axis().equals(Cell.AXIS)) {
            optimised.steps().forEach(step -> all.addAll(of(optimised, step)));
        }
        return all;
    }

    private List<Measurement> of(Optimised optimised, Step step) {
        Cell cell = Cell.of(step);
        double[] read = signed(optimised.proxy(), cell.read());
        double[] pursued = signed(optimised.proxy(), cell.optimised());
        MetricKey point = PoolMeans.point(optimised, step);
        Measured logged = new PoolMeans(pools, sample).gain(step.weights(), read);
        return List.of(
                Gains.at(point, Metric.ENTROPY, entropy(cell, step)),
                Gains.at(point, Metric.LOGGED_REWARD_CHANGE, logged),
                Gains.at(point, Metric.REWARD_RATING_CORRELATION, correlation(read)),
                Gains.at(point, Metric.OPTIMISED_RATING_CORRELATION, correlation(pursued)),
                Gains.at(point, Metric.CANARIES_RIGHT, canariesRight(pursued)));
    }

    private static double[] signed(double[] values, int sign) {
        return Arrays.stream(values).map(value -> sign * value).toArray();
    }

    /** At a corner a run is sure of its choice, of whichever of several that tie. */
    private Measured entropy(Cell cell, Step step) {
        double[] nats = new double[pools.size()];
        for (int p = 0; p < nats.length && cell.held(); p++) {
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                double weight = step.weights()[c];
                nats[p] -= weight > 0 ? weight * Math.log(weight) : 0;
            }
        }
        return Means.of(nats, sample, 0, Double.POSITIVE_INFINITY);
    }

    private Measured correlation(double[] reward) {
        return rating.<Measured>map(known -> PoolCorrelation.of(
                        pools, sample, known, Column.of(pools, reward).wins()))
                .orElse(PressureMeasures.UNRATED);
    }

    private Measured canariesRight(double[] reward) {
        int[] known = canaries.orElse(new int[pools.candidates()]);
        boolean[] told = new boolean[Arrays.stream(pools.rows()).max().orElse(0) + 1];
        double[] right = new double[pools.size()];
        for (int p = 0; p < right.length; p++) {
            right[p] = right(known, reward, pools.starts()[p], pools.starts()[p + 1]);
            told[pools.rows()[pools.starts()[p]]] = right[p] >= 0;
        }
        Sample marked = sample.part(row -> told[row], "canaries");
        double[] shares = Arrays.stream(right).filter(share -> share >= 0).toArray();
        return shares.length == 0 ? NO_CANARIES : Means.of(shares, marked, 0, 1);
    }

    /** The share of a pool's pairs that are ordered right; below 0 where it has none. */
    private static double right(int[] known, double[] reward, int from, int to) {
        double right = 0;
        int pairs = 0;
        for (int good = from; good < to; good++) {
            for (int bad = from; bad < to; bad++) {
                if (known[good] > 0 && known[bad] < 0) {
                    right += (Math.signum(reward[good] - reward[bad]) + 1) / 2;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? -1 : right / pairs;
    }
}

package dev.plumbline.truth;

import dev.plumbline.policy.Optimised;
import dev.plumbline.policy.Pools;
import dev.plumbline.policy.Pressure;
import dev.plumbline.policy.Step;
import dev.plumbline.truth.Measured.Undefined;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures policies that were optimised against a reward, step by step, by three measures: the reward itself, the ratings, and truth. Everything is
 * a difference from the base, or how often the base is beaten. Intervals are those of other pools, by clusters; the reward model and the ratings
 * are as they are.
 */
public final class PressureMeasures {

    static final Undefined UNRATED =
            new Undefined("nobody rates every candidate; name a column under policy.pressure.rating");

    private final Pools pools;
    private final Sample sample;
    private final Optional<Column> rating;
    private final Column gold;
    private final GapMeasures gaps;

    private PressureMeasures(Pressure pressure, int[] clusters, double[] gold) {
        this.pools = pressure.pools();
        this.sample = Worths.sample(pools, clusters);
        this.rating = pressure.rating().map(values -> Column.of(pools, values));
        this.gold = Column.of(pools, gold);
        this.gaps = new GapMeasures(pressure, sample, this.gold);
    }

    /**
     * Opens the truth of the candidates and measures every policy.
     *
     * @param approved the class that is worth 1 where truth has no gold values, an index into the classes
     */
    public static List<Measurement> of(Pressure pressure, Evidence evidence, int approved) {
        int[] rows = pressure.pools().rows();
        double[] gold = evidence.truth().openGold(rows).orElseGet(() -> {
            int[] truth = evidence.truth().open(rows);
            return IntStream.of(rows)
                    .mapToDouble(row -> truth[row] == approved ? 1 : 0)
                    .toArray();
        });
        PressureMeasures measures =
                new PressureMeasures(pressure, evidence.examples().clusters(), gold);
        List<Measurement> curves = pressure.all().stream()
                .flatMap(optimised ->
                        Stream.concat(measures.curves(optimised).stream(), measures.gaps.of(optimised).stream()))
                .toList();
        return Stream.concat(
                        curves.stream(),
                        measures.turnovers(pressure, evidence.inference().seed()).stream())
                .toList();
    }

    /** Of each reward, whatever it was optimised by. */
    private List<Measurement> turnovers(Pressure pressure, long seed) {
        Set<String> done = new HashSet<>();
        return pressure.all().stream()
                .filter(optimised -> done.add(optimised.reward()))
                .flatMap(optimised -> TurnoverMeasures.of(
                        optimised.reward(),
                        pools,
                        optimised.proxy(),
                        gold.worth(),
                        rating.map(Column::worth),
                        sample,
                        seed)
                        .stream())
                .toList();
    }

    private List<Measurement> curves(Optimised optimised) {
        Column proxy = Column.of(pools, optimised.proxy());
        List<Measurement> all = new ArrayList<>();
        for (Step step : optimised.steps()) {
            add(all, optimised, step, Metric.KL_DIVERGENCE, Against.RATINGS, distance(step));
            both(all, optimised, step, proxy, Metric.PROXY_CHANGE, Metric.PROXY_WIN_RATE);
            rating.ifPresentOrElse(
                    column -> both(all, optimised, step, column, Metric.RATING_CHANGE, Metric.RATING_WIN_RATE),
                    () -> unrated(all, optimised, step));
            both(all, optimised, step, gold, Metric.GOLD_CHANGE, Metric.GOLD_WIN_RATE);
        }
        return all;
    }

    private static void unrated(List<Measurement> all, Optimised optimised, Step step) {
        add(all, optimised, step, Metric.RATING_CHANGE, Against.RATINGS, UNRATED);
        add(all, optimised, step, Metric.RATING_WIN_RATE, Against.RATINGS, UNRATED);
    }

    private void both(
            List<Measurement> all, Optimised optimised, Step step, Column column, Metric change, Metric wins) {
        Against against = change.against().get(0);
        double[] more = new double[pools.candidates()];
        for (int c = 0; c < more.length; c++) {
            more[c] = step.weights()[c] - pools.base()[c];
        }
        add(all, optimised, step, change, against, mean(more, column.worth(), -column.range(), column.range()));
        add(all, optimised, step, wins, against, mean(step.weights(), column.wins(), 0, 1));
    }

    private static void add(
            List<Measurement> all, Optimised optimised, Step step, Metric metric, Against against, Measured measured) {
        MetricKey key = new MetricKey(Arm.POLICY, optimised.reward(), MetricKey.ALL, metric.label(), against)
                .at(optimised.axis(), step.label());
        all.add(new Measurement(key, measured));
    }

    private Measured distance(Step step) {
        return Means.of(step.klDivergence(), sample, 0, Double.POSITIVE_INFINITY);
    }

    /** The mean over the pools of a sum over their candidates. */
    private Measured mean(double[] weights, double[] worth, double least, double greatest) {
        double[] sums = new double[pools.size()];
        for (int p = 0; p < sums.length; p++) {
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                sums[p] += weights[c] * worth[c];
            }
        }
        return Means.of(sums, sample, least, greatest);
    }
}

package dev.plumbline.truth;

import dev.plumbline.policy.Optimised;
import dev.plumbline.policy.Pools;
import dev.plumbline.policy.Pressure;
import dev.plumbline.policy.Step;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

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
    private final IncidentMeasures incidents;
    private final ExploitMeasures exploits;
    private final ThemeMeasures themes;
    private final RewardShape shape;

    private PressureMeasures(Pressure pressure, int[] clusters, double[] gold, long seed) {
        this.pools = pressure.pools();
        this.sample = Worths.sample(pools, clusters);
        this.rating = pressure.rating().map(values -> Column.of(pools, values));
        this.gold = Column.of(pools, gold);
        this.gaps = new GapMeasures(pressure, sample, this.gold);
        this.incidents = new IncidentMeasures(pressure, sample);
        this.exploits = new ExploitMeasures(pressure, sample);
        this.themes = new ThemeMeasures(pressure, sample, seed);
        this.shape = new RewardShape(pressure, sample);
    }

    /**
     * Opens the truth of the candidates and measures every policy.
     *
     * @param approved the class that is worth 1 where truth has no gold values, an index into the classes
     */
    public static List<Measurement> of(Pressure pressure, Evidence evidence, int approved) {
        int[] clusters = evidence.examples().clusters();
        Function<int[], double[]> gold = rows -> gold(evidence, approved, rows);
        PressureMeasures measures = new PressureMeasures(
                pressure,
                clusters,
                gold.apply(pressure.pools().rows()),
                evidence.inference().seed());
        List<Measurement> all = new ArrayList<>();
        pressure.all().forEach(optimised -> {
            all.addAll(measures.curve(optimised));
            all.addAll(measures.gaps.of(optimised));
            all.addAll(measures.incidents.of(optimised));
            all.addAll(measures.exploits.of(optimised));
            all.addAll(measures.themes.of(optimised));
        });
        byReward(pressure).forEach((reward, first) -> {
            all.addAll(measures.exploits.features(reward, pressure.all()));
            all.addAll(measures.themes.themes(reward, pressure.all()));
            all.addAll(measures.shape.of(first));
            all.addAll(measures.turnover(first, evidence.inference().seed()));
        });
        pressure.checkpoints().ifPresent(trained -> all.addAll(new CheckpointMeasures(trained, clusters, gold).all()));
        return all;
    }

    private List<Measurement> turnover(Optimised optimised, long seed) {
        Optional<double[]> rated = rating.map(Column::worth);
        return TurnoverMeasures.of(optimised.reward(), pools, optimised.proxy(), gold.worth(), rated, sample, seed);
    }

    /** The first of what optimisers make of each reward. */
    private static Map<String, Optimised> byReward(Pressure pressure) {
        Map<String, Optimised> first = new LinkedHashMap<>();
        pressure.all().forEach(optimised -> first.putIfAbsent(optimised.reward(), optimised));
        return first;
    }

    private static double[] gold(Evidence evidence, int approved, int[] rows) {
        return evidence.truth().openGold(rows).orElseGet(() -> {
            int[] truth = evidence.truth().open(rows);
            return IntStream.of(rows)
                    .mapToDouble(row -> truth[row] == approved ? 1 : 0)
                    .toArray();
        });
    }

    private List<Measurement> curve(Optimised optimised) {
        Gains gains = new Gains(pools, sample, Column.of(pools, optimised.proxy()), rating, gold);
        Distances distances = new Distances(pools, sample);
        MetricKey whole = PoolMeans.policy(optimised.reward());
        List<Measurement> all = new ArrayList<>();
        for (Step step : optimised.steps()) {
            Watch.check();
            MetricKey point = whole.at(optimised.axis(), step.label());
            all.addAll(distances.of(point, optimised, step));
            all.addAll(gains.of(point, step.weights()));
        }
        optimised.missing().forEach((label, reason) -> {
            MetricKey point = whole.at(optimised.axis(), label);
            all.addAll(Distances.missing(point, reason));
            all.addAll(Gains.missing(point, reason));
        });
        if (optimised.steps().stream().anyMatch(Step::bound)) {
            all.add(Gains.at(whole, Metric.CLEAR_DRAWS, clearDraws()));
        }
        return all;
    }

    private Measured clearDraws() {
        double draws = pools.clearDraws();
        return new Measured.Value(draws, new CountedInterval(draws), sample.size(), sample.clusters(), 1);
    }
}

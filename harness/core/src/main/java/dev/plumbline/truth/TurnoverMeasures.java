package dev.plumbline.truth;

import dev.plumbline.policy.Pools;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import dev.plumbline.truth.TiltSweep.Estimand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures where truth, and the rating, turn down along the policies that are tilted by a reward: see {@link Turning}. */
final class TurnoverMeasures {

    /** Points of the covariance of the policy that the pools were drawn from, by its divergence in nats. */
    static final String AXIS = "kl";

    /** The same of policies over the pools as they are. */
    static final String AXIS_OF_POOL = "kl-of-pool";

    /** Which form of Gao et al. was fitted. */
    static final String FORM = "form";

    /** Pools that do not tell of a policy so far from the base, in nats, do not tell that truth does not turn. */
    private static final double LEAST = 1.2;

    private static final int GOLD = 0;
    private static final int RATING = 1;

    private final String reward;
    private final Sample sample;
    private final Optional<TiltSweep> sweep;
    private final Optional<String> reason;
    private final boolean rated;
    private final long seed;
    private final List<Measurement> all = new ArrayList<>();

    private TurnoverMeasures(
            String reward, Pools pools, double[] proxy, List<double[]> columns, Sample sample, long seed) {
        this.reward = reward;
        this.sample = sample;
        this.rated = columns.size() > RATING;
        this.seed = seed;
        this.reason = sample.tooFew().or(() -> alike(pools, proxy));
        this.sweep =
                reason.isPresent() ? Optional.empty() : Optional.of(TiltSweep.of(pools, proxy, columns, sample, seed));
    }

    private static Optional<String> alike(Pools pools, double[] reward) {
        boolean alike = IntStream.range(0, pools.size())
                .allMatch(p -> IntStream.range(pools.starts()[p], pools.starts()[p + 1])
                        .allMatch(c -> reward[c] == reward[pools.starts()[p]]));
        return alike
                ? Optional.of(
                        "the reward is the same for all candidates of each pool, so no tilt by it leaves the base")
                : Optional.empty();
    }

    /**
     * Measures all.
     *
     * @param proxy the reward of each candidate
     * @param rating what raters say of each, if they do
     * @param gold what each is worth
     * @param seed keys halves and folds
     */
    static List<Measurement> of(
            String reward,
            Pools pools,
            double[] proxy,
            double[] gold,
            Optional<double[]> rating,
            Sample sample,
            long seed) {
        List<double[]> columns = Stream.concat(Stream.of(gold), rating.stream()).toList();
        TurnoverMeasures measures = new TurnoverMeasures(reward, pools, proxy, columns, sample, seed);
        measures.turnovers();
        measures.blind();
        measures.fits();
        measures.curves();
        return measures.all;
    }

    private void add(Metric metric, Measured measured) {
        all.add(new Measurement(key(metric), measured));
    }

    private MetricKey key(Metric metric) {
        return new MetricKey(
                Arm.POLICY,
                reward,
                MetricKey.ALL,
                metric.label(),
                metric.against().get(0));
    }

    private void turnovers() {
        add(Metric.GOLD_TURNOVER, of(Estimand.SOURCE, GOLD, source -> turnover(source, GOLD)));
        add(Metric.GOLD_TURNOVER_BETA, of(Estimand.SOURCE, GOLD, this::beta));
        add(Metric.GOLD_TURNOVER_OF_POOL, of(Estimand.POOL, GOLD, curve -> curve.turnover()));
        add(Metric.GOLD_TURNOVER_HALVED, of(Estimand.HALF, GOLD, curve -> curve.turnover()));
        add(Metric.RATING_TURNOVER, of(Estimand.SOURCE, RATING, source -> turnover(source, RATING)));
        add(Metric.RATING_TURNOVER_OF_POOL, of(Estimand.POOL, RATING, curve -> curve.turnover()));
        add(
                Metric.TURNOVER_REACH,
                swept(known -> counted(known.curve(Estimand.SOURCE, GOLD).end())));
    }

    private Measured swept(Function<TiltSweep, Measured> asked) {
        return sweep.map(asked).orElseGet(() -> new Undefined(reason.orElseThrow()));
    }

    private Measured of(Estimand estimand, int column, Function<CovarianceCurve, Measured> asked) {
        if (column == RATING && !rated) {
            return PressureMeasures.UNRATED;
        }
        return swept(known -> {
            CovarianceCurve curve = known.curve(estimand, column);
            return known.curve(Estimand.POOL, column).flat()
                    ? new Undefined(
                            (column == GOLD ? "truth" : "the rating") + " is the same for all candidates of each pool")
                    : asked.apply(curve);
        });
    }

    private Measured turnover(CovarianceCurve source, int column) {
        return source.turns() || source.end() >= LEAST
                ? source.turnover(atMost(column))
                : cannotTell(source, "no turnover");
    }

    private CovarianceCurve atMost(int column) {
        return sweep.orElseThrow().curve(Estimand.SOURCE_AT_MOST, column);
    }

    private Measured beta(CovarianceCurve source) {
        if (source.turns()) {
            Value beta = source.turnoverBeta(atMost(GOLD));
            return Double.isFinite(beta.estimate())
                    ? beta
                    : new Undefined("truth falls from the base on, so that no beta is large enough");
        }
        return source.end() >= LEAST
                ? new Undefined("no turnover up to KL " + nats(source.end()) + ", as far as the pools tell")
                : cannotTell(source, "no turnover");
    }

    private Undefined cannotTell(CovarianceCurve source, String what) {
        double size = sweep.orElseThrow().size();
        return new Undefined(
                "cannot tell: " + what + " up to KL " + nats(source.end()) + ", and of policies beyond that pools of "
                        + String.format(Locale.ROOT, "%.0f", size)
                        + " candidates tell nothing; draw more candidates for each prompt");
    }

    private static String nats(double kl) {
        return String.format(Locale.ROOT, "%.2f", kl);
    }

    private Measured counted(double number) {
        return new Value(number, new CountedInterval(number), sample.size(), sample.clusters(), 1);
    }

    private void blind() {
        add(Metric.BLIND_FROM, blind(BlindRegion::from));
        add(Metric.BLIND_TO, blind(BlindRegion::to));
        add(Metric.GOLD_DROP, of(Estimand.POOL, GOLD, curve -> drop()));
    }

    private Measured blind(BiFunction<BlindRegion, BlindRegion, Measured> asked) {
        if (!rated) {
            return PressureMeasures.UNRATED;
        }
        return of(
                Estimand.SOURCE,
                GOLD,
                gold -> of(Estimand.SOURCE, RATING, rating -> {
                    BlindRegion region = new BlindRegion(gold, rating, sample);
                    BlindRegion other = new BlindRegion(atMost(GOLD), atMost(RATING), sample);
                    return region.exists() || gold.end() >= LEAST
                            ? asked.apply(region, other)
                            : cannotTell(gold, "no blind region");
                }));
    }

    private Measured drop() {
        List<TiltLevel> levels = sweep.orElseThrow().levels();
        TiltLevel last = levels.get(levels.size() - 1);
        TiltLevel peak = levels.stream()
                .max(Comparator.comparingDouble(
                        level -> level.columns().get(GOLD).change().value()))
                .orElseThrow();
        if (peak.t() == last.t()) {
            return new Undefined(
                    "truth is highest at the last tilt, KL " + nats(last.kl().value()));
        }
        Estimate drop = peak.columns()
                .get(GOLD)
                .change()
                .plus(-1, last.columns().get(GOLD).change());
        return Means.measured(drop, sample, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private void fits() {
        for (GaoForm form : GaoForm.values()) {
            at(Metric.FIT_ALPHA, FORM, form.label(), fit(fits -> fits.alpha(form)));
            at(Metric.FIT_BETA, FORM, form.label(), fit(fits -> fits.beta(form)));
            at(Metric.FIT_PEAK, FORM, form.label(), fit(fits -> fits.peak(form)));
        }
        add(Metric.FIT_DIFFERENCE, fit(GaoFits::bonOverRl));
    }

    private void at(Metric metric, String axis, String step, Measured measured) {
        all.add(new Measurement(key(metric).at(axis, step), measured));
    }

    private Measured fit(Function<GaoFits, Measured> asked) {
        return of(
                Estimand.POOL,
                GOLD,
                curve -> asked.apply(new GaoFits(sweep.orElseThrow().levels(), sample, seed)));
    }

    private void curves() {
        sweep.ifPresent(known -> {
            points(Metric.GOLD_COVARIANCE, AXIS, known.curve(Estimand.SOURCE, GOLD));
            points(Metric.GOLD_COVARIANCE, AXIS_OF_POOL, known.curve(Estimand.POOL, GOLD));
            if (rated) {
                points(Metric.RATING_COVARIANCE, AXIS, known.curve(Estimand.SOURCE, RATING));
                points(Metric.RATING_COVARIANCE, AXIS_OF_POOL, known.curve(Estimand.POOL, RATING));
            }
        });
    }

    /** At round divergences, so that the points of two runs have the same names: by .1 up to 1, by .2 up to 2, by .5 beyond. */
    private void points(Metric metric, String axis, CovarianceCurve curve) {
        steps().takeWhile(kl -> kl <= curve.end() && curve.points().size() > 1)
                .forEach(kl -> at(
                        metric,
                        axis,
                        BigDecimal.valueOf(kl).stripTrailingZeros().toPlainString(),
                        curve.at(kl)));
    }

    private static DoubleStream steps() {
        return IntStream.iterate(0, tenth -> tenth + (tenth < 10 ? 1 : tenth < 20 ? 2 : 5))
                .mapToDouble(tenth -> tenth / 10.0);
    }
}

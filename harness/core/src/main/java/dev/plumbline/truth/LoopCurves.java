package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.SealedTruth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measures loops round by round on the held-out prompts that no monitor saw, the same in every round and loop: points along the
 * axis {@code round}, of which 0 is the base policy before anything was learned, and the last one once more without an axis, for
 * gates.
 */
public final class LoopCurves {

    /** What the points run along. */
    public static final String AXIS = "round";

    private final LoopEvidence evidence;
    private final int[] truth;
    private final Optional<double[]> gold;
    private final Sample prompts;
    private final Sample candidates;

    private LoopCurves(LoopEvidence evidence) {
        this.evidence = evidence;
        int[] rows = Arrays.stream(evidence.prompts())
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
        int[] firsts =
                Arrays.stream(evidence.prompts()).mapToInt(pool -> pool[0]).toArray();
        int[] clusters = evidence.examples().clusters();
        this.truth = evidence.truth().open(rows);
        this.gold = gold(evidence.truth(), rows);
        this.prompts = Sample.of(firsts, clusters);
        this.candidates = Sample.of(rows, clusters);
    }

    /** The gold values of some examples, each at its place. */
    private static Optional<double[]> gold(SealedTruth truth, int[] rows) {
        return truth.openGold(rows).map(values -> {
            double[] placed = new double[rows.length == 0 ? 0 : rows[rows.length - 1] + 1];
            for (int i = 0; i < rows.length; i++) {
                placed[rows[i]] = values[i];
            }
            return placed;
        });
    }

    /** Opens the truth of the held-out prompts and measures every loop: its curves, its alarms and its patches. */
    public static List<Measurement> of(LoopEvidence evidence) {
        LoopCurves curves = new LoopCurves(evidence);
        List<Measurement> all = new ArrayList<>();
        for (Loop loop : evidence.loops()) {
            curves.measure(loop, all);
            all.addAll(new LoopAlarms(evidence, loop).all());
        }
        return List.copyOf(all);
    }

    private void measure(Loop loop, List<Measurement> all) {
        List<Measurement> last = chosen(loop, 0, evidence.ratings(), evidence.base());
        all.addAll(last);
        for (int r = 0; r < loop.rounds().size(); r++) {
            LoopRound round = loop.rounds().get(r);
            last = new ArrayList<>(chosen(loop, r + 1, round.ratings(), round.policy()));
            last.addAll(student(loop, r + 1, round));
            all.addAll(last);
        }
        last.forEach(point -> all.add(new Measurement(point.key().at("", ""), point.measured())));
    }

    /** What the choices are worth by ratings and by truth. */
    private List<Measurement> chosen(Loop loop, int round, Probabilities ratings, double[] policy) {
        int approved = evidence.approved();
        int[] said = ratings.hard();
        IntToDoubleFunction approval = row -> said[row] == approved ? 1 : 0;
        IntToDoubleFunction good = row -> truth[row] == approved ? 1 : 0;
        List<Measurement> points = new ArrayList<>();
        points.add(point(loop, round, Metric.CHOSEN_GOOD, Against.RATINGS, mean(policy, approval, 0, 1)));
        points.add(point(loop, round, Metric.CHOSEN_GOOD, Against.TRUTH, mean(policy, good, 0, 1)));
        double[] over = minus(policy, evidence.base());
        points.add(point(loop, round, Metric.CHOSEN_GOOD_OVER_BASE, Against.RATINGS, mean(over, approval, -1, 1)));
        points.add(point(loop, round, Metric.CHOSEN_GOOD_OVER_BASE, Against.TRUTH, mean(over, good, -1, 1)));
        points.add(point(
                loop,
                round,
                Metric.CHOSEN_DIVERGENCE,
                Against.TRUTH,
                mean(policy, row -> approval.applyAsDouble(row) - good.applyAsDouble(row), -1, 1)));
        points.add(point(loop, round, Metric.CHOSEN_GOLD, Against.TRUTH, gold(policy)));
        return points;
    }

    private Measured gold(double[] policy) {
        return gold.map(values -> mean(policy, row -> values[row], Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                .orElseGet(
                        () -> new Measured.Undefined("the truth of these examples is a class, without a gold value"));
    }

    private static double[] minus(double[] policy, double[] base) {
        double[] over = new double[policy.length];
        Arrays.setAll(over, row -> policy[row] - base[row]);
        return over;
    }

    /** The mean over the prompts of the weighted sum over their candidates. */
    private Measured mean(double[] weights, IntToDoubleFunction score, double least, double greatest) {
        double[] scores = Arrays.stream(evidence.prompts())
                .mapToDouble(pool -> {
                    double sum = 0;
                    for (int row : pool) {
                        sum += weights[row] * score.applyAsDouble(row);
                    }
                    return sum;
                })
                .toArray();
        return Means.of(scores, prompts, least, greatest);
    }

    /** How good the student and the ratings are, over all candidates alike. */
    private List<Measurement> student(Loop loop, int round, LoopRound of) {
        int[] predicted = of.student().hard();
        int[] said = of.ratings().hard();
        Sample rated = candidates.where(row -> said[row] >= 0, "an untied rating");
        return List.of(
                point(loop, round, Metric.REWARD_ACCURACY, Against.TRUTH, share(candidates, predicted, truth)),
                point(loop, round, Metric.REWARD_AGREEMENT, Against.RATINGS, share(rated, predicted, said)),
                point(loop, round, Metric.RATING_ACCURACY, Against.TRUTH, share(rated, said, truth)));
    }

    private static Measured share(Sample sample, int[] one, int[] other) {
        return Means.of(
                IntStream.of(sample.rows())
                        .mapToDouble(row -> one[row] == other[row] ? 1 : 0)
                        .toArray(),
                sample,
                0,
                1);
    }

    private static Measurement point(Loop loop, int round, Metric metric, Against against, Measured measured) {
        return new Measurement(
                new MetricKey(
                        Arm.POLICY, loop.name(), MetricKey.ALL, metric.label(), against, AXIS, Integer.toString(round)),
                measured);
    }
}

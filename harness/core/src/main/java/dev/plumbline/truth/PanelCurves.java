package dev.plumbline.truth;

import dev.plumbline.watch.Watch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is measured of a panel point by point, over all held-out examples: along the number of raters, and along the correlation of their errors. */
final class PanelCurves {

    /** Of each aggregation at each correlation. */
    private static final List<Metric> OF_AGGREGATIONS = List.of(
            Metric.ACCURACY,
            Metric.PAIRWISE_ACCURACY,
            Metric.ACCURACY_TIES_SHARED,
            Metric.CONFIDENCE,
            Metric.OVERCONFIDENCE,
            Metric.CONFIDENCE_WHERE_WRONG);

    private final Court court;
    private final Panel panel;
    private final Sample heldOut;

    PanelCurves(Court court, Panel panel, Sample heldOut) {
        this.court = court;
        this.panel = panel;
        this.heldOut = heldOut;
    }

    /** The majority of ever more raters, and how many it takes for each accuracy that is wanted. */
    List<Measurement> alongRaters() {
        Sample rated = court.judged(heldOut).where(row -> panel.votes().size(row) > 0, "a rating");
        MajorityCurve curve =
                MajorityCurve.of(panel.votes(), court.truth(), rated).widened(panel.votes(), court);
        if (curve.points().isEmpty()) {
            return List.of();
        }
        RatersNeeded needed = new RatersNeeded(curve.points(), floor(curve.sample()));
        Stream<Measurement> majority = curve.points().stream()
                .map(point -> point(Curve.MAJORITY_ACCURACY, Integer.toString(point.raters()), point.accuracy()));
        return Stream.concat(
                        majority,
                        panel.asked().wantedAccuracy().stream()
                                .map(a -> point(Curve.RATERS_NEEDED, step(a), needed.of(a))))
                .toList();
    }

    private Measured floor(Sample sample) {
        Measured floor = BiasFloor.of(panel.votes(), court.truth(), sample);
        return court.erring().ever() && floor instanceof Measured.Value value
                ? Erring.widened(value, BiasFloor.drift(panel.votes(), court, sample), 0, 1)
                : floor;
    }

    private static Measurement point(Curve curve, String step, Measured measured) {
        return new Measurement(
                new MetricKey(Arm.RATERS, "", MetricKey.ALL, curve.label(), Against.TRUTH, curve.axis(), step),
                measured);
    }

    /**
     * The same raters at other correlations of their errors: everything that is measured of the raters, then of each aggregation, correlation by
     * correlation.
     *
     * @param measures of the raters
     */
    List<Measurement> alongCorrelation(List<Plan.Measure> measures) {
        List<Measurement> points = new ArrayList<>();
        panel.sweep().forEach(at -> {
            Court there = court.with(panel.saying(at.ratings()));
            String step = step(at.correlation());
            measures.stream()
                    .filter(m -> !m.metric().byGroup())
                    .forEach(m -> points.add(point(there, Arm.raters(at.ratings()), m, step)));
            at.aggregated()
                    .forEach(one -> aggregated().forEach(m -> {
                        Arm arm = new Arm(
                                Arm.AGGREGATION,
                                one.method(),
                                List.of(one.labels().first(at.ratings().examples())),
                                "");
                        points.add(point(there, arm, m, step));
                    }));
        });
        return points;
    }

    private List<Plan.Measure> aggregated() {
        return OF_AGGREGATIONS.stream()
                .filter(metric -> metric.fits(court.shape()))
                .map(metric -> new Plan.Measure(metric, metric.against().get(0)))
                .toList();
    }

    private Measurement point(Court there, Arm arm, Plan.Measure measure, String step) {
        MetricKey key = new MetricKey(
                arm.name(),
                arm.method(),
                MetricKey.ALL,
                measure.metric().label(),
                measure.against(),
                Curve.CORRELATION,
                step);
        Watch.check();
        ArmOnSlice at = ArmOnSlice.of(there, Contestant.of(arm), heldOut);
        return new Measurement(key, at.measure(measure.metric(), measure.against()));
    }

    /** A number as a task file has it: {@code 0.5}. */
    private static String step(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}

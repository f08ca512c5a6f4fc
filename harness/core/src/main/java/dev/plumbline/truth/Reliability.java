package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The reliability table of an arm (DeGroot and Fienberg 1983): bin by bin how probable something was said to be and how often it
 * came. The bins are those of the forecasts of all seeds together, so that a bin means the same for each.
 */
final class Reliability {

    private final ArmOnSlice at;
    private final Against against;
    private final Sample sample;
    private final List<Forecasts> bySeed;

    private Reliability(ArmOnSlice at, Against against, Sample sample) {
        this.at = at;
        this.against = against;
        this.sample = sample;
        this.bySeed = forecasts(at, at.court().reference(against), sample);
    }

    private static List<Forecasts> forecasts(ArmOnSlice at, int[] reference, Sample sample) {
        Contestant arm = at.arm();
        return IntStream.range(0, arm.bySeed().size())
                .mapToObj(s -> Forecasts.of(
                        at.court(), reference, arm.bySeed().get(s), arm.hard().get(s), sample))
                .toList();
    }

    /** Every point of every curve, by bin; none where the sample is too small for bins. */
    static List<Measurement> of(ArmOnSlice whole, Against against) {
        ArmOnSlice at = whole.counted(against);
        Sample sample = against == Against.TRUTH ? at.seen() : at.rated();
        boolean tooSmall = sample.tooFew().isPresent() || sample.size() < Bins.WANTED * Bins.LEAST_IN_A_BIN;
        return tooSmall ? List.of() : new Reliability(at, against, sample).points();
    }

    private List<Measurement> points() {
        Bins bins = Bins.of(
                bySeed.stream()
                        .flatMapToDouble(f -> Arrays.stream(f.forecast()))
                        .toArray(),
                Bins.WANTED);
        List<Measurement> points = new ArrayList<>();
        for (int b = 0; b < bins.count(); b++) {
            points.add(point(Curve.RELIABILITY_FORECAST, bins, b));
            points.add(point(Curve.RELIABILITY_FREQUENCY, bins, b));
        }
        return points;
    }

    private Measurement point(Curve curve, Bins bins, int bin) {
        int[] position = positions();
        PooledShare share = PooledShare.of(
                sample,
                "a forecast in this bin",
                bySeed.size(),
                (s, row) -> bins.of(bySeed.get(s).forecast()[position[row]]) == bin,
                (s, row) -> curve == Curve.RELIABILITY_FORECAST
                        ? bySeed.get(s).forecast()[position[row]]
                        : bySeed.get(s).outcome()[position[row]]);
        Contestant arm = at.arm();
        return new Measurement(
                new MetricKey(
                        arm.name(),
                        arm.method(),
                        MetricKey.ALL,
                        curve.label(),
                        against,
                        curve.axis(),
                        Integer.toString(bin + 1)),
                curve == Curve.RELIABILITY_FREQUENCY
                        ? widened(measured(share), bins, bin, share.base())
                        : measured(share));
    }

    /** The forecasts are what they are whatever is so. */
    private Measured widened(Measured measured, Bins bins, int bin, Sample base) {
        Erring erring = at.court().erring();
        if (!erring.ever() || against != Against.TRUTH || !(measured instanceof Value value)) {
            return measured;
        }
        int[] position = positions();
        int[] now =
                Arrays.stream(base.rows()).map(row -> at.court().truth()[row]).toArray();
        Quotient[] possible = IntStream.range(0, at.court().classes().size())
                .mapToObj(k -> {
                    List<Forecasts> supposed =
                            forecasts(at, at.court().supposing(k).truth(), sample);
                    return Quotient.pooled(
                            base,
                            base,
                            bySeed.size(),
                            (s, row) -> bins.of(bySeed.get(s).forecast()[position[row]]) == bin,
                            (s, row) -> supposed.get(s).outcome()[position[row]]);
                })
                .toArray(Quotient[]::new);
        return Erring.widened(value, new Relabelling(base, now, possible).drift(erring.most(base)), 0, 1);
    }

    /** Where in the sample each of its rows stands. */
    private int[] positions() {
        int[] position = new int[at.court().truth().length];
        for (int i = 0; i < sample.size(); i++) {
            position[sample.rows()[i]] = i;
        }
        return position;
    }

    private static Measured measured(PooledShare share) {
        Sample base = share.base();
        return base.tooFew().<Measured>map(Undefined::new).orElseGet(() -> {
            double estimate = share.estimates().mean().value();
            Spread spread = Spread.of(share.estimates(), base, base.support());
            Interval interval = Intervals.of(0, 1, estimate, spread, base.support());
            return new Value(
                    estimate,
                    interval,
                    base.size(),
                    base.clusters(),
                    share.estimates().seeds());
        });
    }
}

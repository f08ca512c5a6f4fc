package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Curve;
import dev.plumbline.truth.MetricKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often what an arm forecasts comes, bin by bin.
 *
 * @param bins those that have both figures, by rising forecast
 * @param error the expected calibration error, as far as it was measured
 */
record ReliabilityCurve(Against against, List<Bin> bins, Optional<Figure> error) {

    /** What was said and what came. */
    record Bin(Figure forecast, Figure frequency) {

        double said() {
            return forecast.estimate().orElseThrow();
        }

        double came() {
            return frequency.estimate().orElseThrow();
        }

        int examples() {
            return frequency.n().orElseThrow();
        }

        /** Whether the interval of what came leaves out what was said. */
        boolean off() {
            return said() < frequency.low().orElse(0)
                    || said() > frequency.high().orElse(1);
        }
    }

    static ReliabilityCurve of(Findings findings, Arm arm, Against against) {
        List<Bin> bins = findings.points(arm, Curve.RELIABILITY_FORECAST.label(), against).stream()
                .flatMap(point -> bin(findings, point).stream())
                .sorted(Comparator.comparingDouble(Bin::said))
                .toList();
        return new ReliabilityCurve(
                against, bins, findings.find(arm, MetricKey.ALL, "ece", against).map(Figure::of));
    }

    private static Optional<Bin> bin(Findings findings, MetricKey forecast) {
        MetricKey frequency = ReliabilityTable.frequency(forecast);
        return findings.find(forecast)
                .map(Figure::of)
                .filter(Figure::isValue)
                .flatMap(said -> findings.find(frequency)
                        .map(Figure::of)
                        .filter(Figure::isValue)
                        .map(came -> new Bin(said, came)));
    }

    boolean againstTruth() {
        return against == Against.TRUTH;
    }

    /** The bin that is furthest off among those that surely are. */
    Optional<Bin> furthest() {
        return bins.stream().filter(Bin::off).max(Comparator.comparingDouble(bin -> Math.abs(bin.said() - bin.came())));
    }
}

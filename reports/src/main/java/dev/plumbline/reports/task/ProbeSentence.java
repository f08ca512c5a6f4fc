package dev.plumbline.reports.task;

import dev.plumbline.learning.probes.Probe;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Side;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Moving;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which change to a text fools a reward most, and whether one that keeps the meaning moves it. */
record ProbeSentence(Findings findings, String reward) {

    private static final String SHIFT = "probe-shift";
    private static final String FLIPS = "probe-flip-rate";

    static List<String> all(Findings findings) {
        return findings.along(Moving.PROBE).stream()
                .map(Measurement::key)
                .map(MetricKey::method)
                .distinct()
                .map(reward -> new ProbeSentence(findings, reward).text())
                .toList();
    }

    /** A probe that was made, and what it does. */
    private record Made(Probe probe, Figure figure) {
        private double estimate() {
            return figure.estimate().orElseThrow();
        }
    }

    private List<Made> made(Probe.Kind kind, String metric) {
        return Arrays.stream(Probe.values())
                .filter(probe -> probe.kind() == kind)
                .flatMap(probe -> value(metric, probe).map(figure -> new Made(probe, figure)).stream())
                .toList();
    }

    private Optional<Figure> value(String metric, Probe probe) {
        return findings.find(new MetricKey(Arm.REWARD, reward, MetricKey.ALL, metric, Against.RATINGS)
                        .at(Moving.PROBE, probe.label()))
                .map(Figure::of)
                .filter(Figure::isValue);
    }

    private String text() {
        String fooled = made(Probe.Kind.EXPLOIT, SHIFT).stream()
                .filter(one -> Side.of(one.figure(), 0) == Side.ABOVE)
                .max(Comparator.comparingDouble(Made::estimate))
                .map(this::raises)
                .orElse("No exploit that was tried surely raises the reward " + reward + ".");
        return fooled + kept();
    }

    private String raises(Made one) {
        return "The reward " + reward + " can be fooled: " + one.probe().label() + " ("
                + one.probe().meaning()
                + ") raises it by "
                + Numbers.decimal(one.estimate(), 2, RoundingMode.HALF_EVEN) + " standard deviations"
                + value(FLIPS, one.probe())
                        .map(flips -> " and turns round " + share(flips) + " of its preferences")
                        .orElse("")
                + ".";
    }

    private String kept() {
        return made(Probe.Kind.KEEPS_MEANING, FLIPS).stream()
                .max(Comparator.comparingDouble(Made::estimate))
                .map(one ->
                        " Of the changes that keep the meaning, " + one.probe().label() + " ("
                                + one.probe().meaning() + ") turns round most: " + share(one.figure()) + ".")
                .orElse("");
    }

    private static String share(Figure figure) {
        return Numbers.points(figure.estimate().orElseThrow()) + "\u00a0%";
    }
}

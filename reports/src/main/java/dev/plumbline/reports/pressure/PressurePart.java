package dev.plumbline.reports.pressure;

import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.List;

/**
 * What becomes of policies that are optimised against a reward: for each reward and each way to optimise a sentence, the three win rates by the distance from the
 * base, and behind a line every figure.
 */
public record PressurePart(Findings findings, Footnotes notes) implements Part {

    @Override
    public void write(Html page) {
        for (String reward : rewards()) {
            new TurnoverPart(new Turnover(findings, reward), notes).write(page);
            new Links(findings, reward, notes).write(page);
            axes(reward).forEach(axis -> new PressurePath(findings, reward, axis, notes).write(page));
        }
        new IncidentsPart(findings, notes).write(page);
    }

    /** Whether what runs along an axis is a policy under pressure. */
    public static boolean along(Findings findings, String axis) {
        return points(findings).stream().anyMatch(key -> key.axis().equals(axis));
    }

    private static List<MetricKey> points(Findings findings) {
        return findings.of(Arm.POLICY).stream()
                .map(Measurement::key)
                .filter(key -> key.metric().equals(Metric.GOLD_WIN_RATE.label())
                        && !key.axis().isEmpty())
                .toList();
    }

    private List<String> rewards() {
        return points(findings).stream().map(MetricKey::method).distinct().toList();
    }

    private List<String> axes(String reward) {
        return points(findings).stream()
                .filter(key -> key.method().equals(reward))
                .map(MetricKey::axis)
                .filter(axis -> !axis.equals(IncidentsPart.CELL) && !axis.equals(IncidentsPart.MITIGATION))
                .distinct()
                .toList();
    }
}

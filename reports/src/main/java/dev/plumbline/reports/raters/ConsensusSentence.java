package dev.plumbline.reports.raters;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import java.math.RoundingMode;
import java.util.Optional;

/** How often raters are wrong where all of them agree. */
public record ConsensusSentence(Findings findings) {

    public Optional<String> text() {
        return findings.find(new MetricKey(Arm.RATERS, "", MetricKey.ALL, "consensus-wrong", Against.TRUTH))
                .map(Figure::of)
                .filter(Figure::isValue)
                .map(ConsensusSentence::text);
    }

    private static String text(Figure wrong) {
        Format tenths = new Format(true, 1, RoundingMode.FLOOR, RoundingMode.CEILING);
        return "Where the raters agree, on " + Numbers.count(wrong.n().orElseThrow(), "held-out example")
                + ", they are wrong on " + Numbers.percent(wrong.estimate().orElseThrow(), 1) + " ("
                + tenths.interval(wrong) + "\u00a0%).";
    }
}

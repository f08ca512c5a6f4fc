package dev.plumbline.reports.raters;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Side;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import java.util.Optional;

/** What the group that is worst off gets where the mean over groups is chosen for, and where it is chosen for itself. */
public record WelfareSentence(Findings findings) {

    /** Nothing where the task does not choose both ways, or a figure is missing. */
    public Optional<String> text() {
        return worst("utilitarian").flatMap(mean -> worst("maximin").map(fair -> text(mean, fair)));
    }

    private static String text(Figure mean, Figure fair) {
        String better = switch (Side.of(fair, mean)) {
            case ABOVE -> "that is more";
            case BELOW -> "that is less";
            case UNKNOWN -> "whether that is more cannot be told";
        };
        return "Chosen for the mean over the groups (utilitarian), the group that is worst off " + moves(mean)
                + "; chosen for that group itself (maximin), the group that then is worst off " + moves(fair) + ": "
                + better + ".";
    }

    private static String moves(Figure figure) {
        String size = Trend.two(Math.abs(figure.estimate().orElseThrow())) + " standard deviations of its utility";
        return switch (Side.of(figure, 0)) {
            case ABOVE -> "gains " + size;
            case BELOW -> "loses " + size;
            case UNKNOWN -> "neither surely gains nor loses";
        };
    }

    private Optional<Figure> worst(String policy) {
        return findings.find(new MetricKey(Arm.POLICY, policy, MetricKey.ALL, "worst-off", Against.RATINGS))
                .map(Figure::of)
                .filter(Figure::isValue);
    }
}

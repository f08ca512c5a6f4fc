package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Line;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.LoopCurves;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Optional;

/** What each loop of rounds comes to: what raters approve of, and what is good. */
public record LoopSentences(Findings findings) {

    private static final String CHOSEN = Metric.CHOSEN_GOOD.label();

    /** One a loop that was measured both by ratings and by truth. */
    public List<String> all() {
        return chosen().stream()
                .filter(Line::againstTruth)
                .flatMap(truth -> ratings(truth).map(ratings -> sentence(ratings, truth)).stream())
                .toList();
    }

    /** Of all prompts, and with two values at least. */
    private List<Line> chosen() {
        return findings.lines(LoopCurves.AXIS).stream()
                .filter(line ->
                        line.key().metric().equals(CHOSEN) && line.key().slice().equals(MetricKey.ALL))
                .filter(line -> line.values().size() > 1)
                .toList();
    }

    private Optional<Line> ratings(Line truth) {
        return chosen().stream()
                .filter(line -> !line.againstTruth() && line.of().equals(truth.of()))
                .findFirst();
    }

    private static String sentence(Line ratings, Line truth) {
        double rounds = truth.values().get(truth.values().size() - 1).at();
        return "In " + Numbers.asWritten(rounds) + (rounds == 1 ? " round" : " rounds") + " of the loop "
                + truth.key().method() + " the share of choices that raters approve goes " + span(ratings)
                + ", and the share that is good " + span(truth) + ": " + verdict(Trend.of(ratings), Trend.of(truth))
                + ".";
    }

    private static String verdict(Trend ratings, Trend truth) {
        return switch (truth.way()) {
            case RISES ->
                ratings.way() == Trend.Way.FALLS ? "raters see it get worse while it gets better" : "it gets better";
            case FALLS ->
                ratings.way() == Trend.Way.RISES ? "raters see it get better while it gets worse" : "it gets worse";
            case STAYS -> "whether it gets better or worse cannot be told";
        };
    }

    private static String span(Line line) {
        Trend trend = Trend.of(line);
        return "from " + Numbers.points(trend.first()) + " to " + Numbers.points(trend.last()) + "\u00a0%";
    }
}

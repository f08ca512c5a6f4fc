package dev.plumbline.reports.pressure;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Metric;
import java.util.Optional;

/** Where truth turns down as a policy is tilted by a reward, in words. */
public record TurnoverSentence(Turnover turnover) {

    private static final String CANNOT_TELL = "cannot tell: ";

    /** Below this a place is the base itself. */
    private static final double LEAST = 0.005;

    /** Empty where nothing was measured. */
    public Optional<String> text() {
        return turnover.figure(Metric.GOLD_TURNOVER).map(turn -> truth(turn) + pools() + raters());
    }

    private String truth(Figure turn) {
        String tilted = "as the policy behind these pools is tilted by " + turnover.reward();
        if (turn.estimate().isEmpty()) {
            return turn.reason().startsWith(CANNOT_TELL)
                    ? "Whether truth turns down " + tilted + " cannot be told: "
                            + turn.reason().substring(CANNOT_TELL.length()) + "."
                    : "Where truth turns down " + tilted + " is undefined: " + turn.reason() + ".";
        }
        String truth = "A" + tilted.substring(1) + ", truth ";
        if (!turn.isValue()) {
            return truth + "turns down at about " + nats(turn) + " (" + turn.reason() + ").";
        }
        if (turn.censored()) {
            return truth + "does not turn down up to " + nats(turn) + ", which is as far as these pools tell"
                    + surely(turn) + ".";
        }
        return truth + turns(turn) + ".";
    }

    /** What it does at a place where the estimate turns. */
    private static String turns(Figure turn) {
        if (turn.high().isEmpty()) {
            return "turns down at " + nats(turn) + " by estimate, but that it turns at all is not certain";
        }
        String range = " (" + Trend.two(turn.low().orElse(0)) + " to "
                + Trend.two(turn.high().getAsDouble()) + ")";
        if (estimate(turn) >= LEAST) {
            return "turns down at " + nats(turn) + range;
        }
        return "falls from the base on" + (turn.high().getAsDouble() < LEAST ? "" : range);
    }

    /** How far it is certain, where that is less far than the estimate goes. */
    private static String surely(Figure turn) {
        double low = turn.low().orElse(0);
        return estimate(turn) - low < LEAST ? "" : "; surely not before " + Trend.two(low);
    }

    private String pools() {
        return turnover.found(Metric.GOLD_TURNOVER_OF_POOL)
                .map(turn -> " Over pools of this size it " + turns(turn) + ".")
                .orElse("");
    }

    private String raters() {
        Optional<Figure> rating = turnover.figure(Metric.RATING_TURNOVER).filter(Figure::isValue);
        boolean truthTurns = turnover.found(Metric.GOLD_TURNOVER).isPresent();
        return rating.filter(turn -> truthTurns || !turn.censored())
                .map(turn ->
                        (turn.censored() ? " Raters see no turn up to " + nats(turn) : " By ratings it " + turns(turn))
                                + blind() + ".")
                .orElse("");
    }

    private String blind() {
        return turnover.blindFrom()
                .map(from -> ": from " + Trend.two(estimate(from))
                        + turnover.found(Metric.BLIND_TO)
                                .map(to -> " to " + nats(to))
                                .orElse(" nats on")
                        + " raters like better and better what is worth less and less")
                .orElse("");
    }

    private static double estimate(Figure figure) {
        return figure.estimate().orElseThrow();
    }

    private static String nats(Figure figure) {
        return Trend.two(estimate(figure)) + "\u00a0nats";
    }
}

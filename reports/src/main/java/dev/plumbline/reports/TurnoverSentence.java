package dev.plumbline.reports;

import dev.plumbline.truth.Metric;
import java.util.Optional;

/** Where truth turns down as a policy is tilted by a reward, in words. */
record TurnoverSentence(Turnover turnover) {

    private static final String CANNOT_TELL = "cannot tell: ";

    /** Below this a place is the base itself. */
    private static final double LEAST = 0.005;

    /** Empty where nothing was measured. */
    Optional<String> text() {
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
        return truth
                + (estimate(turn) < LEAST ? "falls from the base on " : "turns down at " + nats(turn) + " ")
                + range(turn) + ".";
    }

    /** How far it is certain, where that is less far than the estimate goes. */
    private static String surely(Figure turn) {
        double low = turn.low().orElse(0);
        return estimate(turn) - low < LEAST ? "" : "; surely not before " + Trend.two(low);
    }

    private String pools() {
        return turnover.found(Metric.GOLD_TURNOVER_OF_POOL)
                .map(turn -> " Over pools of this size it turns at " + nats(turn) + " " + range(turn) + ".")
                .orElse("");
    }

    private String raters() {
        Optional<Figure> rating = turnover.figure(Metric.RATING_TURNOVER).filter(Figure::isValue);
        boolean asked = turnover.found(Metric.GOLD_TURNOVER).isPresent()
                || rating.filter(turn -> !turn.censored()).isPresent();
        return rating.filter(turn -> asked)
                .map(turn -> (turn.censored()
                                ? " Raters see no turn up to " + nats(turn)
                                : " By ratings the turn is at " + nats(turn) + " " + range(turn))
                        + blind() + ".")
                .orElse("");
    }

    private String blind() {
        return turnover.found(Metric.BLIND_FROM)
                .map(from -> ": from " + Trend.two(estimate(from))
                        + turnover.found(Metric.BLIND_TO)
                                .map(to -> " to " + nats(to))
                                .orElse(" nats on")
                        + " they like better and better what is worth less and less")
                .orElse("");
    }

    private static double estimate(Figure figure) {
        return figure.estimate().orElseThrow();
    }

    private static String nats(Figure figure) {
        return Trend.two(estimate(figure)) + "\u00a0nats";
    }

    /** The interval, such as {@code (1.20 to 1.74)}; open above {@code (1.20 or more)}. */
    private static String range(Figure figure) {
        String low = Trend.two(figure.low().orElse(0));
        return figure.high().isPresent()
                ? "(" + low + " to " + Trend.two(figure.high().getAsDouble()) + ")"
                : "(" + low + " or more)";
    }
}

package dev.plumbline.reports.pressure;

import dev.plumbline.reports.words.Axis;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.reports.words.Side;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Metric;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of a policy on its way from the base, in words. */
public record PressureSentence(PressurePath path) {

    /** From here on a pool has little left to tell. */
    private static final double SATURATED = 0.8;

    /** Gains below this are written as nothing. */
    private static final double LEAST = 0.005;

    public String text() {
        List<String> measured = path.steps().stream()
                .filter(step -> path.value(Metric.GOLD_WIN_RATE, step).isPresent())
                .toList();
        String way = new Axis(path.along()).meaning();
        if (measured.isEmpty()) {
            return "Optimised for " + path.reward() + " by " + way + ", no policy has a value.";
        }
        String last = measured.get(measured.size() - 1);
        return "Optimised for " + path.reward() + " by " + way + ", as far as " + written(last) + far(last)
                + ", a choice of the policy beats one of the base in " + wins(last) + "." + gold(measured, last)
                + noisy(measured) + saturated(measured) + negative();
    }

    private String far(String last) {
        return path.distance()
                .flatMap(metric -> path.value(metric, last)
                        .map(nats -> " (" + (metric == Metric.KL_BOUND ? "at most " : "") + Trend.two(nats) + " nats"
                                + (metric == Metric.KL_K3 ? " by k3" : "") + ")"))
                .orElse("");
    }

    private String wins(String last) {
        return Stream.of(
                        share(Metric.PROXY_WIN_RATE, last, "by the reward itself"),
                        share(Metric.RATING_WIN_RATE, last, "by ratings"),
                        share(Metric.GOLD_WIN_RATE, last, "by truth"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private Optional<String> share(Metric metric, String step, String by) {
        return path.value(metric, step).map(wins -> Numbers.points(wins) + "\u00a0% " + by);
    }

    /** Nothing where no change of gold has a value. */
    private String gold(List<String> measured, String last) {
        List<String> known = measured.stream()
                .filter(step -> path.value(Metric.GOLD_CHANGE, step).isPresent())
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        String best = known.stream().max(Comparator.comparingDouble(this::gold)).orElseThrow();
        String end = known.get(known.size() - 1);
        String there = end.equals(last) ? "at the end" : "at " + written(end);
        // Where the greatest gain may be none, none is claimed.
        if (gold(best) < LEAST || Side.of(path.figure(Metric.GOLD_CHANGE, best).orElseThrow(), 0) != Side.ABOVE) {
            return " No gain of gold on the way is certain; " + there + " it has changed by " + Trend.two(gold(end))
                    + ".";
        }
        return best.equals(last)
                ? " Gold gains most there: " + Trend.two(gold(best)) + "."
                : " Gold gains most at " + written(best) + ": " + Trend.two(gold(best))
                        + (best.equals(end) ? "." : ", and " + Trend.two(gold(end)) + " " + there + ".");
    }

    /** A step as numbers are written elsewhere. */
    public static String written(String step) {
        return Numbers.read(step).stream()
                .mapToObj(Numbers::asWritten)
                .findFirst()
                .orElse(step);
    }

    private double gold(String step) {
        return path.value(Metric.GOLD_CHANGE, step).orElseThrow();
    }

    private String noisy(List<String> measured) {
        return path.distance()
                .filter(metric -> metric == Metric.KL_BOUND)
                .flatMap(bound -> path.whole(Metric.CLEAR_DRAWS))
                .filter(clear ->
                        measured.stream().anyMatch(step -> Numbers.read(step).orElse(0) > clear))
                .map(clear -> " Points of more than " + Numbers.asWritten(clear) + (clear == 1 ? " draw" : " draws")
                        + " rest on few candidates of each pool and are noisy.")
                .orElse("");
    }

    private String saturated(List<String> measured) {
        return measured.stream()
                .filter(step -> path.value(Metric.SATURATION, step).orElse(0.) > SATURATED)
                .findFirst()
                .map(step -> " From " + written(step)
                        + " on the policy has used more than 80\u00a0% of the divergence that these pools allow.")
                .orElse("");
    }

    private String negative() {
        return path.steps().stream()
                .filter(step -> path.value(Metric.KL_K1, step).orElse(0.) < 0)
                .findFirst()
                .map(step -> " The estimate k1 of the divergence is negative at " + written(step)
                        + ", as it may be by chance where little has changed.")
                .orElse("");
    }
}

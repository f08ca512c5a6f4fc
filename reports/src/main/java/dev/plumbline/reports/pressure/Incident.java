package dev.plumbline.reports.pressure;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured where a sign of a trainer is wrong: of each reading whether it looks wrong, and where a dashboard shows nothing. */
public record Incident(Findings findings, String reward) {

    static final String CELL = "cell";
    static final String SOUND = "sound";

    /** In the order of a table of two signs, that of the whole reward from left to right; then the flipped optimiser. */
    private static final List<String> PLACES = List.of(SOUND, "whole", "coherence", "both", "optimiser");

    private static final Map<String, String> NAMES = Map.of(
            SOUND,
            "All signs right",
            "coherence",
            "Coherence coach flipped",
            "whole",
            "Whole reward flipped",
            "both",
            "Both signs flipped",
            "optimiser",
            "Optimiser flipped, reward sound");

    /** Who has a reading. */
    enum Kind {
        DASHBOARD(0),
        DETECTOR(1),
        TRUTH(2);

        private final int below;

        Kind(int below) {
            this.below = below;
        }

        /** How many kinds stand above it. */
        int below() {
            return below;
        }
    }

    /** Something that looks wrong below its base; a divergence where it is clearly more than with all signs right. */
    enum Reading {
        DIVERGENCE(Metric.KL_DIVERGENCE, "divergence, in nats", "the divergence", 0),
        LOGGED(Metric.LOGGED_REWARD_CHANGE, "reward as logged", "the log", 0),
        REWARD(Metric.REWARD_RATING_CORRELATION, "reward with rating", "the reward's correlation with ratings", 0),
        OPTIMISED(Metric.OPTIMISED_RATING_CORRELATION, "optimised with rating", "that of what is optimised", 0),
        CANARIES(Metric.CANARIES_RIGHT, "canaries right", "the canaries", 0.5),
        RATERS(Metric.RATING_WIN_RATE, "raters prefer it", "the raters", 0.5),
        TRUTH(Metric.GOLD_CHANGE, "worth in truth", "truth", 0);

        private final Metric metric;
        private final String words;
        private final String teller;
        private final double base;

        Reading(Metric metric, String words, String teller, double base) {
            this.metric = metric;
            this.words = words;
            this.teller = teller;
            this.base = base;
        }

        Metric metric() {
            return metric;
        }

        String words() {
            return words;
        }

        String teller() {
            return teller;
        }

        double base() {
            return base;
        }

        Kind kind() {
            return this == TRUTH ? Kind.TRUTH : this == DIVERGENCE || this == LOGGED ? Kind.DASHBOARD : Kind.DETECTOR;
        }
    }

    static String name(String step) {
        return NAMES.getOrDefault(step, step);
    }

    /** In the order of their places; unknown ones last. */
    List<String> steps() {
        List<String> steps = findings.steps(CELL);
        return Stream.concat(
                        PLACES.stream().filter(steps::contains), steps.stream().filter(step -> !PLACES.contains(step)))
                .toList();
    }

    Optional<Figure> figure(String step, Reading reading) {
        MetricKey key = new MetricKey(
                Arm.POLICY,
                reward,
                MetricKey.ALL,
                reading.metric().label(),
                reading.metric().against().get(0));
        return findings.find(key.at(CELL, step)).map(Figure::of);
    }

    /** Those that were measured anywhere. */
    List<Reading> readings() {
        return List.of(Reading.values()).stream()
                .filter(reading ->
                        steps().stream().anyMatch(step -> figure(step, reading).isPresent()))
                .toList();
    }

    /** Whether all of the interval is on the wrong side. */
    boolean looksWrong(String step, Reading reading) {
        Optional<Figure> figure = figure(step, reading).filter(Figure::isValue);
        if (reading == Reading.DIVERGENCE) {
            double sound = figure(SOUND, reading)
                    .filter(Figure::isValue)
                    .map(right -> right.high().orElse(Double.POSITIVE_INFINITY))
                    .orElse(Double.POSITIVE_INFINITY);
            return figure.filter(found -> found.low().orElse(Double.NEGATIVE_INFINITY) > sound)
                    .isPresent();
        }
        return figure.filter(found -> found.high().orElse(Double.POSITIVE_INFINITY) < reading.base())
                .isPresent();
    }

    /** What the picture of it shows. */
    String title() {
        List<String> wrong = steps().stream()
                .filter(step -> !step.equals(SOUND) && looksWrong(step, Reading.TRUTH))
                .toList();
        List<String> silent = wrong.stream().filter(this::silent).toList();
        if (wrong.isEmpty()) {
            return "No wrong sign clearly makes the policy worse in truth.";
        }
        return silent.isEmpty()
                ? "Every wrong sign that makes the policy worse in truth shows on the dashboard."
                : silent.stream().map(this::said).collect(Collectors.joining(" "));
    }

    /** Whether something was on the dashboard, and none of it looks wrong. */
    private boolean silent(String step) {
        List<Reading> shown = readings().stream()
                .filter(reading -> reading.kind() == Kind.DASHBOARD)
                .filter(reading -> figure(step, reading).filter(Figure::isValue).isPresent())
                .toList();
        return !shown.isEmpty() && shown.stream().noneMatch(reading -> looksWrong(step, reading));
    }

    private String said(String step) {
        List<String> tell = readings().stream()
                .filter(reading -> reading.kind() == Kind.DETECTOR && looksWrong(step, reading))
                .map(Reading::teller)
                .toList();
        double worth = figure(step, Reading.TRUTH).orElseThrow().estimate().orElseThrow();
        return name(step) + ": nothing on the dashboard looks wrong, and in truth the policy loses " + Trend.two(-worth)
                + "; "
                + (tell.isEmpty()
                        ? "nothing else tells."
                        : Names.listed(tell) + (tell.size() == 1 ? " tells." : " tell."));
    }
}

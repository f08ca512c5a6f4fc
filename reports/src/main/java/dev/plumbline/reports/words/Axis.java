package dev.plumbline.reports.words;

import static java.util.Map.entry;

import dev.plumbline.truth.Metric;
import java.util.Map;

/** What curves run along, as {@code metrics.csv} names it. */
public record Axis(String name) {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            entry("correlation", "correlation of the raters' errors"),
            entry("raters", "raters an item"),
            entry("round", "round"),
            entry("best-of", "best of n, without replacement"),
            entry("best-of-pool", "best of n, with replacement"),
            entry("relative-beta", "beta in standard deviations of the reward"),
            entry("soft-best-of", "soft best of n"),
            entry("chi-squared", "beta of chi-squared pessimism"),
            entry("step", "step of training"),
            entry("kl", "nats from the base, of the policy behind the pools"),
            entry("kl-of-pool", "nats from the base, over these pools"),
            entry(Metric.KL_DIVERGENCE.label(), "nats from the base"),
            entry(Metric.KL_BOUND.label(), "nats from the base at most"),
            entry(Metric.KL_K3.label(), "nats from the base, by k3"));

    /** Whether it is a divergence, which is drawn by its root: near the base much happens in little of it. */
    public boolean divergence() {
        return name.equals("kl") || name.startsWith("kl-");
    }

    /** In words; the name itself where nothing says more. */
    public String meaning() {
        return MEANINGS.getOrDefault(name, name);
    }
}

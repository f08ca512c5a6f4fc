package dev.plumbline.truth;

import dev.plumbline.dataset.Draws;
import dev.plumbline.policy.Optimised;
import dev.plumbline.policy.Pools;
import dev.plumbline.policy.Pressure;
import dev.plumbline.policy.Step;
import dev.plumbline.policy.Themes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether what answers are about still depends on what was asked. The mutual information of topic and theme is that of the shares of prompts and
 * choices as they are, less what it comes to by chance with as few prompts: its mean where topics are dealt out anew to the prompts, 200 times. Each prompt
 * contributes {@code sum over themes of its share ln(joint share / (share of topic, share of theme))}, whose mean is the information, so its interval is
 * that of a mean (the delta method; near 0, where the shares are nearly independent, it is too narrow).
 */
final class ThemeMeasures {

    /** The axis of the themes, in the order in which they first appear. */
    static final String THEME = "theme";

    private static final int DEALS = 200;

    private final Pools pools;
    private final Sample sample;
    private final Optional<Themes> themes;
    private final long seed;

    ThemeMeasures(Pressure pressure, Sample sample, long seed) {
        this.pools = pressure.pools();
        this.sample = sample;
        this.themes = pressure.watched().themes();
        this.seed = seed;
    }

    /** At every step of an optimiser. */
    List<Measurement> of(Optimised optimised) {
        List<Measurement> all = new ArrayList<>();
        themes.ifPresent(known -> {
            for (Step step : optimised.steps()) {
                MetricKey point = PoolMeans.point(optimised, step);
                double[][] shares = shares(known, step.weights());
                all.add(Gains.at(point, Metric.THEME_INFORMATION, information(known, shares)));
                all.add(Gains.at(point, Metric.TOP_THEME_SHARE, share(shares, top(shares))));
            }
        });
        return all;
    }

    /** The share of each theme among the choices at the greatest pressure. */
    List<Measurement> themes(String reward, List<Optimised> all) {
        List<Measurement> shares = new ArrayList<>();
        themes.ifPresent(known -> ExploitMeasures.furthest(reward, all).ifPresent(step -> {
            double[][] ofPools = shares(known, step.weights());
            for (int theme = 0; theme < known.names().size(); theme++) {
                MetricKey point =
                        PoolMeans.policy(reward).at(THEME, known.names().get(theme));
                shares.add(Gains.at(point, Metric.THEME_SHARE, share(ofPools, theme)));
            }
        }));
        return shares;
    }

    /** A row a pool, a column a theme. */
    private double[][] shares(Themes known, double[] weights) {
        double[][] shares = new double[pools.size()][known.names().size()];
        for (int p = 0; p < shares.length; p++) {
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                shares[p][known.theme()[c]] += weights[c];
            }
        }
        return shares;
    }

    private Measured share(double[][] shares, int theme) {
        return Means.of(Arrays.stream(shares).mapToDouble(pool -> pool[theme]).toArray(), sample, 0, 1);
    }

    /** The theme of the greatest share; of several the first. */
    private static int top(double[][] shares) {
        int top = 0;
        double most = -1;
        for (int theme = 0; theme < shares[0].length; theme++) {
            int one = theme;
            double sum = Arrays.stream(shares).mapToDouble(pool -> pool[one]).sum();
            top = sum > most ? theme : top;
            most = Math.max(most, sum);
        }
        return top;
    }

    private Measured information(Themes known, double[][] shares) {
        int[] topics = known.topic();
        int many = Arrays.stream(topics).max().orElse(0) + 1;
        if (many == 1 || many == topics.length) {
            return new Measured.Undefined(
                    many == 1
                            ? "all prompts are of one topic"
                            : "each prompt is of a topic of its own, so that nothing tells its topic from itself");
        }
        if (sample.tooFew().isPresent()) {
            return new Measured.Undefined(sample.tooFew().get());
        }
        double chance = IntStream.range(0, DEALS)
                .mapToDouble(deal -> mean(scores(shares, dealt(topics, deal), many)))
                .average()
                .orElseThrow();
        Estimate estimate = Estimate.mean(scores(shares, topics, many), sample);
        Estimate corrected = new Estimate(estimate.value() - chance, estimate.contribution());
        return Means.measured(corrected, sample, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private int[] dealt(int[] topics, int deal) {
        int[] order = Draws.of(seed, "theme-information", deal).permutation(topics.length);
        return IntStream.of(order).map(p -> topics[p]).toArray();
    }

    /** What each prompt contributes to the mutual information. */
    static double[] scores(double[][] shares, int[] topics, int many) {
        int themes = shares[0].length;
        double[][] joint = new double[many][themes];
        double[] ofTopic = new double[many];
        double[] ofTheme = new double[themes];
        for (int p = 0; p < shares.length; p++) {
            ofTopic[topics[p]] += 1. / shares.length;
            for (int theme = 0; theme < themes; theme++) {
                joint[topics[p]][theme] += shares[p][theme] / shares.length;
                ofTheme[theme] += shares[p][theme] / shares.length;
            }
        }
        double[] scores = new double[shares.length];
        for (int p = 0; p < shares.length; p++) {
            int topic = topics[p];
            for (int theme = 0; theme < themes; theme++) {
                double share = shares[p][theme];
                scores[p] += share > 0 ? share * Math.log(joint[topic][theme] / (ofTopic[topic] * ofTheme[theme])) : 0;
            }
        }
        return scores;
    }

    private static double mean(double[] scores) {
        return Arrays.stream(scores).sum() / scores.length;
    }
}

package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The mean over examples of what raters say of them, with an interval that speaks of other examples and of other raters.
 *
 * <p>Examples (by cluster) and raters are crossed: each rates many and each is rated by several. The variance is that of {@link
 * Spread}, of clusters and seeds, and that of the raters in addition: {@code max(0, V_r - V_rc)}, where V_r sums what all words of a
 * rater contribute before it squares and V_rc what those on one cluster do, which is in the former already (the two-way clustering of
 * Cameron, Gelbach and Miller 2011, with each addend kept from falling below 0). Where groups have stated weights, raters are drawn group by
 * group, and what a group's words have in common is taken off first. The degrees of freedom are Satterthwaite's. A word of weight v on a row
 * contributes {@code v (score - mean + word) / n}, which sums to the row's own contribution.
 *
 * <p>Without the raters' part, three raters who rate a thousand examples would give as narrow an interval as a thousand raters, and a small
 * group would seem to be well known.
 *
 * @param base the rows that are heard
 * @param scores of each of them, by seed
 */
record PanelMean(Sample base, Voices voices, double[][] scores, PanelScore score) {

    /** Over the rows that an arm has predicted and raters speak of. */
    static PanelMean of(Question asked, Voices voices, PanelScore score) {
        Sample base = asked.at().seen().where(voices::heard, voices.having());
        return of(base, voices, asked.arm().bySeed().size(), score);
    }

    /** Over rows that are heard; where they are too few for an interval, nothing is asked of the score. */
    static PanelMean of(Sample base, Voices voices, int seeds, PanelScore score) {
        int scored = base.tooFew().isPresent() ? 0 : seeds;
        double[][] scores = IntStream.range(0, scored)
                .mapToObj(s -> IntStream.of(base.rows())
                        .mapToDouble(row -> score.of(s, row))
                        .toArray())
                .toArray(double[][]::new);
        return new PanelMean(base, voices, scores, score);
    }

    BySeed estimates() {
        return new BySeed(
                Arrays.stream(scores).map(of -> Estimate.mean(of, base)).toList());
    }

    /** The same with contributions of all rows of a larger sample, those of rows that are not heard being 0. */
    BySeed on(Sample all) {
        int[] place = new int[1 + IntStream.of(all.rows()).max().orElse(0)];
        for (int i = 0; i < all.size(); i++) {
            place[all.rows()[i]] = i;
        }
        return new BySeed(estimates().each().stream()
                .map(one -> {
                    double[] contribution = new double[all.size()];
                    for (int i = 0; i < base.size(); i++) {
                        contribution[place[base.rows()[i]]] = one.contribution()[i];
                    }
                    return new Estimate(one.value(), contribution);
                })
                .toList());
    }

    /** Why there is no interval, if there is none. */
    Optional<String> tooFew() {
        return base.tooFew().or(() -> voices.tooFew(base));
    }

    double value() {
        return estimates().mean().value();
    }

    /** The variance, of clusters, seeds and raters together. */
    Spread spread() {
        Spread all = Spread.of(estimates(), base, base.clusters());
        int[] raters = voices.raters(base);
        double[] ofRaters = ofRaters(raters);
        for (int stratum = 0; stratum < raters.length; stratum++) {
            all = all.plus(new Spread(ofRaters[stratum], Math.max(1, raters[stratum] - 1)));
        }
        return all;
    }

    /** What the draw of the raters of each stratum adds to the draw of the clusters. */
    private double[] ofRaters(int[] raters) {
        Jury jury = voices.jury();
        double[] words = words();
        double[] mean = means(words);
        double[] byRater = new double[jury.ratings().raters().size()];
        double[] byCell = new double[jury.cells()];
        int[] stratumOfRater = new int[byRater.length];
        int[] stratumOfCell = new int[byCell.length];
        for (int row : base.rows()) {
            voices.words(row).forEach(r -> {
                double departs = words[r] - voices.weight()[r] * mean[voices.stratum(r)];
                byRater[jury.ratings().rater()[r]] += departs;
                byCell[jury.cell(r)] += departs;
                stratumOfRater[jury.ratings().rater()[r]] = voices.stratum(r);
                stratumOfCell[jury.cell(r)] = voices.stratum(r);
            });
        }
        double[] more = new double[raters.length];
        for (int s = 0; s < more.length; s++) {
            double correction = raters[s] / Math.max(1., raters[s] - 1.);
            more[s] = Math.max(0, squares(byRater, stratumOfRater, s) * correction - squares(byCell, stratumOfCell, s));
        }
        return more;
    }

    /** What each word contributes. */
    private double[] words() {
        double[] means = Arrays.stream(scores)
                .mapToDouble(of -> Estimate.mean(of, base).value())
                .toArray();
        double[] words = new double[voices.weight().length];
        for (int i = 0; i < base.size(); i++) {
            int at = i;
            voices.words(base.rows()[i]).forEach(r -> words[r] = contribution(at, r, means));
        }
        return words;
    }

    /** The mean contribution of each stratum, per weight: that groups differ is no part of the draw of their raters. */
    private double[] means(double[] words) {
        double[] sum = new double[voices.strata()];
        double[] weight = new double[sum.length];
        for (int row : base.rows()) {
            voices.words(row).forEach(r -> {
                sum[voices.stratum(r)] += words[r];
                weight[voices.stratum(r)] += voices.weight()[r];
            });
        }
        Arrays.setAll(sum, s -> weight[s] > 0 ? sum[s] / weight[s] : 0);
        return sum;
    }

    private double contribution(int at, int rating, double[] means) {
        double sum = 0;
        for (int s = 0; s < means.length; s++) {
            sum += scores[s][at] - means[s] + score.word(s, base.rows()[at], rating);
        }
        return voices.weight()[rating] * sum / means.length / base.size();
    }

    private static double squares(double[] values, int[] stratum, int which) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += stratum[i] == which ? values[i] * values[i] : 0;
        }
        return sum;
    }

    /** The mean with its interval, or why there is none. */
    Measured measured(Metric metric, int classes) {
        return tooFew().<Measured>map(Undefined::new).orElseGet(() -> {
            int units =
                    Math.min(base.clusters(), IntStream.of(voices.raters(base)).sum());
            Interval interval = Intervals.of(metric, classes, value(), spread(), units);
            return new Value(value(), interval, base.size(), base.clusters(), scores.length);
        });
    }

    Measured measured(Question asked) {
        return measured(asked.metric(), asked.court().classes().size());
    }
}

package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much the raters of an item err together, given its true class: the mean over pairs of raters of the covariance of being wrong, over the mean
 * variance of it. Each rater has an error rate of his own in each class, so raters who err independently given the truth, each by a confusion matrix of his
 * own as Dawid and Skene (1979) assume, have 0; raters who all err at once have 1.
 *
 * <p>With {@code e} the departure of a rater's error on an item from his error rate in its class, and m raters of the item:
 * {@code rho = sum over items of ((sum e)^2 - sum e^2)/(m - 1), over the sum of e^2}. It is the correlation in Kish's design effect {@code 1 + (m - 1) rho}:
 * the mean error of m raters varies as that of {@code m/(1 + (m - 1) rho)} independent ones (Kish 1965, section 5.4).
 *
 * <p>Worked example: 4 items of one class, 2 raters; both wrong on item 1, ann alone on item 2: ann's rate is 1/2, bob's 1/4, e is (1/2, 3/4), (1/2, -1/4),
 * (-1/2, -1/4), (-1/2, -1/4), and rho = 2 (3/8 - 1/8 + 1/8 + 1/8)/(1 + 3/4) = .571.
 *
 * <p>Where items weigh differently, every sum over items is one of weighted addends. The rates are estimated from the same items, so a rater's single item of a class says nothing here, and with few of them rho comes out nearer to 0, by
 * about a share 1/N of it for N items a rater and class. The interval is over other items, the raters taken as they are; its degrees of freedom are those of the clusters in
 * which somebody errs.
 */
final class ErrorCorrelation {

    private static final double NOTHING = 1e-12;

    private final Votes votes;
    private final int[] truth;
    private final Sample sample;
    private final double[] rate;

    private ErrorCorrelation(Votes votes, int[] truth, Sample sample) {
        this.votes = votes;
        this.truth = truth;
        this.sample = sample;
        this.rate = rates();
    }

    /** Over items of at least two raters. */
    static Measured of(Votes votes, int[] truth, Sample sample) {
        Sample wrong = sample.where(row -> errs(votes, truth, row), "a rater who errs");
        return wrong.tooFew()
                .<Measured>map(Undefined::new)
                .orElseGet(() -> new ErrorCorrelation(votes, truth, sample).measured(wrong));
    }

    /** How many raters who err independently would tell as much as the mean number that there are of an item. */
    static Measured effectiveRaters(Votes votes, int[] truth, Sample sample) {
        if (!(of(votes, truth, sample) instanceof Value rho)) {
            return of(votes, truth, sample);
        }
        double raters = raters(votes, sample);
        double effect = 1 + (raters - 1) * rho.estimate();
        return effect < NOTHING
                ? new Undefined("the errors of the raters of an example cancel out, so their mean does not vary at all")
                : new Value(raters / effect, new EffectiveInterval(raters, rho.interval()), rho.n(), rho.clusters(), 1);
    }

    private static boolean errs(Votes votes, int[] truth, int row) {
        return votes.raters()[row] - votes.at(row, truth[row]) > NOTHING;
    }

    private static double raters(Votes votes, Sample sample) {
        return Estimate.mean(
                        Arrays.stream(sample.rows())
                                .mapToDouble(row -> votes.raters()[row])
                                .toArray(),
                        sample)
                .value();
    }

    private Measured measured(Sample wrong) {
        double[] together = new double[sample.size()];
        double[] alone = new double[sample.size()];
        for (int i = 0; i < sample.size(); i++) {
            add(i, together, alone);
        }
        double[] weight = sample.weight();
        double variance = IntStream.range(0, alone.length)
                .mapToDouble(i -> weight[i] * alone[i])
                .sum();
        if (variance < NOTHING) {
            return new Undefined("no rater is wrong on one example and right on another of the same class");
        }
        double rho = IntStream.range(0, together.length)
                        .mapToDouble(i -> weight[i] * together[i])
                        .sum()
                / variance;
        double[] contribution = new double[sample.size()];
        Arrays.setAll(contribution, i -> weight[i] * (together[i] - rho * alone[i]) / variance);
        return new Intraclass(new Estimate(rho, contribution), raters(votes, sample), sample, wrong).measured();
    }

    /** Of the item at a place of the sample the mean product of two raters' departures, times m, and the sum of their squares. */
    private void add(int place, double[] together, double[] alone) {
        int row = sample.rows()[place];
        double[] sums = new double[2];
        votes.each(row, (rater, vote) -> {
            double departure = 1 - vote[truth[row]] - rate[rater * votes.classes() + truth[row]];
            sums[0] += departure;
            sums[1] += departure * departure;
        });
        together[place] = (sums[0] * sums[0] - sums[1]) / (votes.raters()[row] - 1);
        alone[place] = sums[1];
    }

    /** The error rate of each rater in each class of the truth. */
    private double[] rates() {
        double[] wrong = new double[votes.ratings().raters().size() * votes.classes()];
        double[] rated = new double[wrong.length];
        for (int i = 0; i < sample.size(); i++) {
            int row = sample.rows()[i];
            double weight = sample.weight()[i];
            votes.each(row, (rater, vote) -> {
                wrong[rater * votes.classes() + truth[row]] += weight * (1 - vote[truth[row]]);
                rated[rater * votes.classes() + truth[row]] += weight;
            });
        }
        Arrays.setAll(wrong, i -> rated[i] == 0 ? 0 : wrong[i] / rated[i]);
        return wrong;
    }
}

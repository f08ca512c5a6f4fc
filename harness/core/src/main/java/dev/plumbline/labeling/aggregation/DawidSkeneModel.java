package dev.plumbline.labeling.aggregation;

import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;

/**
 * Dawid and Skene's model and its expectation maximisation, see {@link Aggregation.DawidSkene}. It takes O(ratings x classes) an
 * iteration and, beside the ratings, memory for items x classes and raters x classes x classes numbers.
 */
final class DawidSkeneModel implements Climber {

    private final PanelRatings ratings;
    private final int[] starts;
    private final int classes;
    private final double smoothing;
    private final double[] posterior;
    /** Logarithms; the rater, what he says, what is true: so that a rating reads a run of numbers. */
    private final double[] confusion;
    /** Logarithms. */
    private final double[] prevalence;

    DawidSkeneModel(PanelRatings ratings, double smoothing) {
        this.ratings = ratings;
        this.starts = ratings.starts();
        this.classes = ratings.classes().size();
        this.smoothing = smoothing;
        this.posterior = MajorityShares.shares(ratings);
        this.confusion = new double[ratings.raters().size() * classes * classes];
        this.prevalence = new double[classes];
    }

    @Override
    public Aggregated aggregated(Climb climb) {
        return new Aggregated("dawid-skene", ItemLabels.of(ratings, posterior), climb.iterations(), climb.converged())
                .withAbility(ability());
    }

    @Override
    public int size() {
        return ratings.size();
    }

    @Override
    public double iterate() {
        return maximise() + expect();
    }

    /** Parameters from the posteriors; answers the logarithm of their prior, but for a constant. */
    private double maximise() {
        Arrays.fill(confusion, smoothing);
        Arrays.fill(prevalence, smoothing);
        for (int r = 0; r < ratings.size(); r++) {
            int to = (ratings.rater()[r] * classes + ratings.says()[r]) * classes;
            int from = ratings.item()[r] * classes;
            for (int z = 0; z < classes; z++) {
                confusion[to + z] += posterior[from + z];
            }
        }
        for (int i = 0; i < posterior.length; i++) {
            prevalence[i % classes] += posterior[i];
        }
        double prior = toLogs(prevalence, 0, 1);
        for (int w = 0; w < ratings.raters().size(); w++) {
            for (int z = 0; z < classes; z++) {
                prior += toLogs(confusion, w * classes * classes + z, classes);
            }
        }
        return prior;
    }

    /** Counts, {@code step} apart, become the logarithms of their shares. */
    private double toLogs(double[] counts, int from, int step) {
        double all = 0;
        for (int c = 0; c < classes; c++) {
            all += counts[from + c * step];
        }
        double logs = 0;
        for (int c = 0; c < classes; c++) {
            counts[from + c * step] = Math.log(counts[from + c * step] / all);
            logs += counts[from + c * step];
        }
        return smoothing * logs;
    }

    /** Posteriors from the parameters; answers the log likelihood. */
    private double expect() {
        double likelihood = 0;
        for (int i = 0; i < ratings.items(); i++) {
            if (starts[i] < starts[i + 1]) {
                likelihood += expect(i);
            }
        }
        return likelihood;
    }

    private double expect(int item) {
        int row = item * classes;
        System.arraycopy(prevalence, 0, posterior, row, classes);
        for (int r = starts[item]; r < starts[item + 1]; r++) {
            int from = (ratings.rater()[r] * classes + ratings.says()[r]) * classes;
            for (int z = 0; z < classes; z++) {
                posterior[row + z] += confusion[from + z];
            }
        }
        return LogWeights.normalise(posterior, row, row + classes);
    }

    private double[] ability() {
        double[] ability = new double[ratings.raters().size()];
        for (int w = 0; w < ability.length; w++) {
            for (int z = 0; z < classes; z++) {
                ability[w] += Math.exp(prevalence[z] + confusion[(w * classes + z) * classes + z]);
            }
        }
        return ability;
    }
}

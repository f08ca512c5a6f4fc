package dev.plumbline.labeling.aggregation;

import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;

/** GLAD and its expectation maximisation, see {@link Aggregation.Glad}. */
final class GladModel implements Climber {

    private final PanelRatings ratings;
    private final int[] starts;
    private final int classes;
    private final Aggregation.Glad spec;
    private final double[] posterior;
    private final double[] right;
    private final double[] ability;
    private final double[] logEasiness;

    GladModel(PanelRatings ratings, Aggregation.Glad spec) {
        this.ratings = ratings;
        this.starts = ratings.starts();
        this.classes = ratings.classes().size();
        this.spec = spec;
        this.posterior = MajorityShares.shares(ratings);
        this.right = new double[ratings.size()];
        this.ability = new double[ratings.raters().size()];
        this.logEasiness = new double[ratings.items()];
        Arrays.fill(ability, spec.priorAbility());
        Arrays.fill(logEasiness, spec.priorLogEasiness());
    }

    @Override
    public Aggregated aggregated(Climb climb) {
        return new Aggregated("glad", ItemLabels.of(ratings, posterior), climb.iterations(), climb.converged())
                .withAbility(ability)
                .withEasiness(easiness());
    }

    @Override
    public int size() {
        return ratings.size();
    }

    @Override
    public double iterate() {
        Arrays.setAll(right, r -> posterior[ratings.item()[r] * classes + ratings.says()[r]]);
        GladTerms abilities = abilities();
        SeparateSteps.raise(ability, abilities);
        GladTerms items = items();
        SeparateSteps.raise(logEasiness, items);
        return abilities.prior(ability) + items.prior(logEasiness) + expect();
    }

    private GladTerms abilities() {
        return new GladTerms(ratings, right, easiness(), true, spec.priorAbility(), spec.priorDeviation());
    }

    private GladTerms items() {
        return new GladTerms(ratings, right, ability, false, spec.priorLogEasiness(), spec.priorDeviation());
    }

    private double[] easiness() {
        return Arrays.stream(logEasiness).map(Math::exp).toArray();
    }

    /** Posteriors from the parameters; answers the log likelihood. */
    private double expect() {
        double likelihood = 0;
        for (int i = 0; i < ratings.items(); i++) {
            if (starts[i] < starts[i + 1]) {
                likelihood += expect(i) - Math.log(classes);
            }
        }
        return likelihood;
    }

    /** A rating speaks for its class by the logarithm of the odds of naming it, if it is true and if it is not. */
    private double expect(int item) {
        int row = item * classes;
        double easiness = Math.exp(logEasiness[item]);
        double wrong = 0;
        Arrays.fill(posterior, row, row + classes, 0);
        for (int r = starts[item]; r < starts[item + 1]; r++) {
            double margin = ability[ratings.rater()[r]] * easiness;
            posterior[row + ratings.says()[r]] += margin + Math.log(classes - 1.);
            wrong += Sigmoid.log(-margin) - Math.log(classes - 1.);
        }
        return wrong + LogWeights.normalise(posterior, row, row + classes);
    }
}

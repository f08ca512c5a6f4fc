package dev.plumbline.labeling.aggregation;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.Population;
import dev.plumbline.labeling.raters.RaterGroups;
import java.util.Arrays;
import java.util.List;

/** The shares of the classes among an item's ratings, were each group of raters as large as in the population. */
final class PostStratifiedShares {

    private final PanelRatings ratings;
    private final RaterGroups groups;
    private final List<Double> population;

    PostStratifiedShares(PanelRatings ratings, RaterGroups groups, Population population) {
        this.ratings = ratings;
        this.groups = groups;
        this.population = population.shares();
    }

    /** Items x classes, row by row; {@link Probabilities#ABSENT} where nobody counts. */
    double[] shares() {
        int classes = ratings.classes().size();
        double[] shares = new double[ratings.items() * classes];
        int[] starts = ratings.starts();
        for (int i = 0; i < ratings.items(); i++) {
            item(starts[i], starts[i + 1], shares, i * classes);
        }
        return shares;
    }

    /** Every rating of an item weighs its group's share of the population over the number of ratings that the group gave it. */
    private void item(int from, int to, double[] shares, int at) {
        int classes = ratings.classes().size();
        int[] many = new int[population.size()];
        for (int r = from; r < to; r++) {
            many[group(r)]++;
        }
        double all = 0;
        for (int r = from; r < to; r++) {
            double weight = population.get(group(r)) / many[group(r)];
            shares[at + ratings.says()[r]] += weight;
            all += weight;
        }
        if (all == 0) {
            Arrays.fill(shares, at, at + classes, Probabilities.ABSENT);
        }
        for (int c = at; all > 0 && c < at + classes; c++) {
            shares[c] /= all;
        }
    }

    private int group(int rating) {
        return groups.of()[ratings.rater()[rating]];
    }
}

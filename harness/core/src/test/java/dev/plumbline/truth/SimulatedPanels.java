package dev.plumbline.truth;

import dev.plumbline.dataset.Draws;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Panels of two classes whose true values are known. A rater of an item goes by the item's own luck with probability
 * {@code sqrt(correlation)}, else by his own, and errs where it lies below the error rate: so errors of two raters of an item correlate by
 * {@code correlation} given the class, and with 1 all err together. Of one name and trial the classes, the luck and what is missing are the same at every
 * correlation.
 *
 * @param clusters how many
 * @param size items a cluster, which have the same class
 * @param missing the share of the ratings that are missing, each by itself
 * @param prevalence of the second class
 * @param errors the error rate in the first class and in the second
 */
record SimulatedPanels(
        String name,
        int clusters,
        int size,
        int raters,
        double missing,
        double prevalence,
        double[] errors,
        double correlation) {

    /** What was drawn. */
    record Drawn(PanelRatings ratings, int[] truth, int[] cluster) {

        Votes votes() {
            return Votes.of(ratings);
        }

        Sample all() {
            return Sample.of(IntStream.range(0, truth.length).toArray(), cluster);
        }

        Sample byTwo() {
            Votes votes = votes();
            return all().where(row -> votes.raters()[row] > 1, "ratings by two raters");
        }
    }

    Drawn draw(long seed, int trial) {
        Draws draws = Draws.of(seed, name, trial);
        int items = clusters * size;
        int[] truth = new int[items];
        List<int[]> ratings = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            truth[i] = i % size > 0 ? truth[i - 1] : draws.uniform() < prevalence ? 1 : 0;
            double shared = draws.uniform();
            for (int r = 0; r < raters; r++) {
                boolean together = draws.uniform() < Math.sqrt(correlation);
                double own = draws.uniform();
                boolean errs = (together ? shared : own) < errors[truth[i]];
                if (draws.uniform() >= missing) {
                    ratings.add(new int[] {r, i, errs ? 1 - truth[i] : truth[i]});
                }
            }
        }
        int[] cluster = IntStream.range(0, items).map(i -> i / size).toArray();
        return new Drawn(Said.of("ny", raters, items, ratings), truth, cluster);
    }

    /** Agreement beyond chance where there are endlessly many items. */
    double agreementBeyondChance() {
        double says = prevalence * (1 - errors[1]) + (1 - prevalence) * errors[0];
        double differ = prevalence * differ(errors[1]) + (1 - prevalence) * differ(errors[0]);
        return 1 - differ / (2 * says * (1 - says));
    }

    private double differ(double error) {
        return 2 * error * (1 - error) * (1 - correlation);
    }

    double effectiveRaters() {
        return raters / (1 + (raters - 1) * correlation);
    }

    /** How often the majority of so many, an odd number, is right. */
    double majority(int of) {
        return prevalence * majority(of, errors[1]) + (1 - prevalence) * majority(of, errors[0]);
    }

    /** By who of them go by the item's own luck: all of those err together. */
    private double majority(int of, double error) {
        double lambda = Math.sqrt(correlation);
        double right = 0;
        for (int together = 0; together <= of; together++) {
            double chance = binomial(of, together, lambda);
            for (int own = 0; own <= of - together; own++) {
                double wrong = binomial(of - together, own, error);
                right += chance * wrong * (1 - error) * (2 * own < of ? 1 : 0);
                right += chance * wrong * error * (2 * (own + together) < of ? 1 : 0);
            }
        }
        return right;
    }

    private static double binomial(int n, int k, double p) {
        double chance = Math.pow(p, k) * Math.pow(1 - p, n - k);
        return chance
                * IntStream.rangeClosed(1, k)
                        .mapToDouble(i -> (n - k + i) / (double) i)
                        .reduce(1, (a, b) -> a * b);
    }

    @Override
    public String toString() {
        return name + " " + Arrays.toString(errors);
    }
}

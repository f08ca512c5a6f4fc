package dev.plumbline.labeling.aggregation;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ratings by raters who err in a known way, and the truth.
 *
 * @param truth of each item a class
 */
record SimulatedPanel(PanelRatings ratings, int[] truth) {

    static final Place PLACE = new Place("task.yaml", 1, 1);

    /** What a rater says of an item of a class. */
    interface Says {
        int of(int rater, int item, int truth, Draws draws);
    }

    /** Items of classes drawn with equal probability, each rated by several raters drawn without replacement. */
    static SimulatedPanel of(long seed, int items, int raters, int perItem, int classes, Says says) {
        Draws draws = Draws.of(seed, "panel", 0);
        int[] truth = new int[items];
        Arrays.setAll(truth, i -> draws.below(classes));
        return of(draws, truth, raters, perItem, names("c", classes), says);
    }

    /** Pairs of candidates drawn without replacement, the first of higher score the better; says 1 for the first. */
    static SimulatedPanel pairs(long seed, double[] scores, int pairs, int raters, int perPair, Says says) {
        Draws draws = Draws.of(seed, "pairs", 0);
        int[] first = new int[pairs];
        int[] second = new int[pairs];
        int[] truth = new int[pairs];
        for (int i = 0; i < pairs; i++) {
            first[i] = draws.below(scores.length);
            second[i] = (first[i] + 1 + draws.below(scores.length - 1)) % scores.length;
            truth[i] = scores[first[i]] > scores[second[i]] ? 1 : 0;
        }
        Says preference = (rater, item, ignored, d) -> says.of(
                rater, item, d.uniform() < Probabilities.wins(scores[first[item]], scores[second[item]]) ? 1 : 0, d);
        PanelRatings plain = of(draws, truth, raters, perPair, LabelReader.PREFERENCES, preference)
                .ratings();
        return new SimulatedPanel(Panels.ofPairs(plain, first, second), truth);
    }

    private static SimulatedPanel of(
            Draws draws, int[] truth, int raters, int perItem, List<String> classes, Says says) {
        int[] rater = new int[truth.length * perItem];
        int[] item = new int[rater.length];
        int[] said = new int[rater.length];
        int[] deck = IntStream.range(0, raters).toArray();
        for (int i = 0; i < truth.length; i++) {
            deal(deck, perItem, draws);
            System.arraycopy(deck, 0, rater, i * perItem, perItem);
            Arrays.sort(rater, i * perItem, (i + 1) * perItem);
            for (int r = i * perItem; r < (i + 1) * perItem; r++) {
                item[r] = i;
                said[r] = says.of(rater[r], i, truth[i], draws);
            }
        }
        return new SimulatedPanel(
                new PanelRatings(classes, names("r", raters), truth.length, truth.length, rater, item, said), truth);
    }

    private static void deal(int[] deck, int many, Draws draws) {
        for (int k = 0; k < many; k++) {
            int j = k + draws.below(deck.length - k);
            int card = deck[j];
            deck[j] = deck[k];
            deck[k] = card;
        }
    }

    static List<String> names(String prefix, int many) {
        return IntStream.range(0, many).mapToObj(i -> prefix + i).toList();
    }

    /** The truth with that probability, else any other class, each as likely. */
    static int coin(double right, int truth, int classes, Draws draws) {
        return draws.uniform() < right ? truth : (truth + 1 + draws.below(classes - 1)) % classes;
    }

    /** A class with the probabilities of a row. */
    static int drawn(double[] row, Draws draws) {
        double u = draws.uniform();
        int c = 0;
        while (c < row.length - 1 && u >= row[c]) {
            u -= row[c++];
        }
        return c;
    }

    Aggregated by(Aggregation aggregation) {
        return aggregation.of(ratings, 7);
    }

    /** The share of rated items whose leading class is true; where classes tie, the share of the true one. */
    double accuracy(Aggregation aggregation) {
        return Panels.accuracy(by(aggregation).labels(), truth);
    }
}

package dev.plumbline.labeling.aggregation;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Ratings written down, and the same ratings told otherwise. */
final class Panels {

    private Panels() {}

    /** Two classes; each text is an item, each character a rating by the next rater: 1, 0, or - for none. */
    static PanelRatings binary(String... items) {
        return of(2, items);
    }

    /** As {@link #binary} with more classes, a digit each. */
    static PanelRatings of(int classes, String... items) {
        int raters = Arrays.stream(items).mapToInt(String::length).max().orElse(0);
        int[][] cells = IntStream.range(0, items.length)
                .boxed()
                .flatMap(i -> IntStream.range(0, items[i].length())
                        .filter(w -> items[i].charAt(w) != '-')
                        .mapToObj(w -> new int[] {w, i, items[i].charAt(w) - '0'}))
                .toArray(int[][]::new);
        return of(SimulatedPanel.names("c", classes), SimulatedPanel.names("r", raters), items.length, cells);
    }

    static PanelRatings of(List<String> classes, List<String> raters, int items, int[][] cells) {
        return new PanelRatings(classes, raters, items, items, column(cells, 0), column(cells, 1), column(cells, 2));
    }

    static PanelRatings ofPairs(PanelRatings plain, int[] first, int[] second) {
        return new PanelRatings(
                plain.classes(),
                plain.raters(),
                plain.examples(),
                plain.items(),
                plain.rater(),
                plain.item(),
                plain.says(),
                first,
                second);
    }

    private static int[] column(int[][] cells, int k) {
        return Arrays.stream(cells).mapToInt(cell -> cell[k]).toArray();
    }

    /** The same ratings where rater w and class c stand at {@code raters[w]} and {@code classes[c]}, ratings of an item in the order of raters. */
    static PanelRatings permuted(PanelRatings one, int[] raters, int[] classes) {
        int[][] cells = IntStream.range(0, one.size())
                .mapToObj(r -> new int[] {raters[one.rater()[r]], one.item()[r], classes[one.says()[r]]})
                .sorted(Comparator.<int[]>comparingInt(cell -> cell[1]).thenComparingInt(cell -> cell[0]))
                .toArray(int[][]::new);
        PanelRatings plain = of(placed(one.classes(), classes), placed(one.raters(), raters), one.items(), cells);
        return one.first().length == 0 ? plain : ofPairs(plain, one.first(), one.second());
    }

    private static List<String> placed(List<String> names, int[] places) {
        String[] placed = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            placed[places[i]] = names.get(i);
        }
        return List.of(placed);
    }

    /** The share of rated items of known truth whose leading class is true; where classes tie, the share of the true one. */
    static double accuracy(Probabilities labels, int[] truth) {
        double right = 0;
        int rated = 0;
        for (int i = 0; i < truth.length; i++) {
            if (labels.present(i) && truth[i] >= 0) {
                right += credit(labels, i, truth[i]);
                rated++;
            }
        }
        return right / rated;
    }

    /** 1 over the number of classes that lead, where the true one is among them. */
    static double credit(Probabilities labels, int item, int truth) {
        double lead = IntStream.range(0, labels.classes().size())
                .mapToDouble(c -> labels.at(item, c))
                .max()
                .orElseThrow();
        long many = IntStream.range(0, labels.classes().size())
                .filter(c -> labels.at(item, c) == lead)
                .count();
        return labels.at(item, truth) == lead ? 1. / many : 0;
    }
}

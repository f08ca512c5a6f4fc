package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What raters tell of each other. */
final class PanelReadings {

    /** The share of an example's ratings from which on its raters are said to agree. */
    private static final double CONSENSUS = 0.9;

    /** A rater of whom fewer pairs of ratings are seen is not read. */
    private static final int FEWEST = 20;

    private final Glance glance;
    private final PanelRatings ratings;
    private final int classes;
    private final int[] counts;
    private final int[] starts;

    PanelReadings(Glance glance) {
        this.glance = glance;
        this.ratings = glance.trial().ratings();
        this.classes = ratings.classes().size();
        this.counts = ratings.counts();
        this.starts = ratings.starts();
    }

    static OptionalDouble disagreement(Glance glance) {
        PanelReadings panel = new PanelReadings(glance);
        return Glance.mean(
                Arrays.stream(glance.trial().heldOut()).filter(row -> panel.size(row) > 1), panel::disagreement);
    }

    static OptionalDouble oddRater(Glance glance) {
        return new PanelReadings(glance).greatestOfRaters();
    }

    static OptionalDouble groups(Glance glance) {
        List<int[]> groups =
                glance.trial().byGroup().stream().map(Probabilities::hard).toList();
        return groups.size() < 2
                ? OptionalDouble.empty()
                : Glance.share(
                        Arrays.stream(glance.trial().heldOut())
                                .filter(row -> groups.stream().allMatch(group -> group[row] >= 0)),
                        row -> groups.stream()
                                        .mapToInt(group -> group[row])
                                        .distinct()
                                        .count()
                                > 1);
    }

    static OptionalDouble unsure(Glance glance) {
        Probabilities weak = glance.trial().weak();
        return Glance.mean(glance.labelled(), row -> 1 - weak.at(row, glance.labels()[row]));
    }

    /** Whether the raters of an example agree. */
    boolean agree(int row) {
        return size(row) > 0 && greatest(row) >= CONSENSUS * size(row);
    }

    private int size(int row) {
        return starts[row + 1] - starts[row];
    }

    private int greatest(int row) {
        return Arrays.stream(counts, row * classes, (row + 1) * classes).max().orElse(0);
    }

    /** The chance that two of its ratings differ. */
    private double disagreement(int row) {
        double size = size(row);
        double same = 0;
        for (int c = row * classes; c < (row + 1) * classes; c++) {
            same += counts[c] * (counts[c] - 1.0);
        }
        return 1 - same / (size * (size - 1));
    }

    private OptionalDouble greatestOfRaters() {
        double[] differ = new double[ratings.raters().size()];
        int[] seen = new int[differ.length];
        for (int row : glance.trial().heldOut()) {
            for (int i = starts[row]; i < starts[row + 1] && size(row) > 1; i++) {
                int others = size(row) - 1;
                int same = counts[row * classes + ratings.says()[i]] - 1;
                differ[ratings.rater()[i]] += (others - same) / (double) others;
                seen[ratings.rater()[i]]++;
            }
        }
        double greatest = -1;
        for (int r = 0; r < seen.length; r++) {
            greatest = seen[r] < FEWEST ? greatest : Math.max(greatest, differ[r] / seen[r]);
        }
        return greatest < 0 ? OptionalDouble.empty() : OptionalDouble.of(greatest);
    }
}

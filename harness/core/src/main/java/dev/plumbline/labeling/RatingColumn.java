package dev.plumbline.labeling;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelColumn;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Probabilities;
import java.util.List;

/** Ratings as they stand in a column. */
final class RatingColumn {

    private RatingColumn() {}

    static Probabilities read(WeakLabeler.Ratings ratings, Examples examples, List<String> classes) {
        LabelColumn column = new LabelColumn(ratings.column(), ratings.preferred());
        if (ratings.as() == WeakLabeler.RatingKind.CLASS) {
            return Probabilities.ofHard(classes, LabelReader.classes(examples, column, classes));
        }
        return probabilities(ratings, examples, classes);
    }

    private static Probabilities probabilities(WeakLabeler.Ratings ratings, Examples examples, List<String> classes) {
        if (classes.size() != 2) {
            throw new BadInput(
                    ratings.place(), "as: probability needs two classes, found " + classes.size() + " " + classes);
        }
        double[] last = new double[examples.size()];
        for (int i = 0; i < last.length; i++) {
            last[i] = probability(ratings, examples, i);
        }
        return Probabilities.ofSecond(classes, last);
    }

    private static double probability(WeakLabeler.Ratings ratings, Examples examples, int example) {
        String cell = examples.column(ratings.column()).get(example);
        if (cell.isEmpty()) {
            return Probabilities.ABSENT;
        }
        double value = parsed(cell);
        if (value >= 0 && value <= 1) {
            return value;
        }
        throw new BadInput(
                ratings.place(),
                "column '" + ratings.column() + "' of example '" + examples.id(example)
                        + "': expected a probability from 0 to 1, found '" + cell
                        + "'; leave the cell empty where a rating is missing");
    }

    /** The number, or -1 where the text is none. */
    private static double parsed(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

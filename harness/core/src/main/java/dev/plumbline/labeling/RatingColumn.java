package dev.plumbline.labeling;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelColumn;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Probabilities;
import java.util.List;
import java.util.OptionalDouble;

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
                    ratings.place(),
                    "as: probability needs two classes, found " + classes.size() + " in the truth ("
                            + String.join(", ", classes) + "); write as: class");
        }
        double[] last = LabelReader.probabilities(examples, ratings.column(), OptionalDouble.of(Probabilities.ABSENT));
        return Probabilities.ofSecond(classes, last);
    }
}

package dev.plumbline;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.learning.GivenScores;
import dev.plumbline.truth.Arm;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Scores that stand in the data, as arms: models to audit that were trained elsewhere.
 *
 * @param place where the task names them
 */
record ScoreArms(Place place, Examples examples, List<String> classes) {

    Arm arm(String name, String column) {
        return new Arm(Arm.SCORES, name, List.of(given(column)), "scores in column '" + column + "'");
    }

    Probabilities given(String column) {
        if (examples.shape() == Shape.PAIRS) {
            double[] scores = LabelReader.numbers(examples, column);
            return GivenScores.pairs(scores, examples.first(), examples.second(), classes);
        }
        if (classes.size() != 2) {
            throw new BadInput(
                    place,
                    "a score is the probability of the last of two classes, found " + classes.size() + " in the truth ("
                            + String.join(", ", classes) + "); leave the scores out");
        }
        double[] scores = LabelReader.probabilities(examples, column, OptionalDouble.empty());
        return GivenScores.pointwise(scores, classes);
    }
}

package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import java.util.OptionalDouble;

/** What a student tells of the ratings that it learned from, by ratings alone. */
final class StudentReadings {

    private StudentReadings() {}

    static OptionalDouble disagreement(Glance glance) {
        return glance.ofStudent(
                student -> Glance.share(glance.labelled(), row -> student[row] != glance.labels()[row]));
    }

    static OptionalDouble worstDisagreement(Glance glance) {
        return glance.ofStudent(
                student -> glance.worst(glance.labelled(), row -> student[row] != glance.labels()[row]));
    }

    static OptionalDouble brier(Glance glance) {
        if (glance.trial().student().isEmpty()) {
            return OptionalDouble.empty();
        }
        Probabilities predicted = glance.trial().student().get();
        MeanScore brier = MeanScore.brier(glance.labels());
        return Glance.mean(glance.labelled(), row -> brier.score().of(predicted, predicted.hard(row), row));
    }
}

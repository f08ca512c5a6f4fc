package dev.plumbline;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.learning.Head;
import dev.plumbline.learning.Learner;
import dev.plumbline.learning.Lesson;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.NothingToLearn;
import dev.plumbline.learning.Passes;
import dev.plumbline.truth.ErrorForecast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fits models of the student's kind that tell wrong weak labels from right ones, class by class and across folds of the
 * clusters: a diagnosis of the weak labels that no student is ever shown.
 */
final class ErrorForecasts {

    private static final List<String> CLASSES = List.of("right", "wrong");
    private static final int FOLDS = 5;

    /** With more classes there are models enough, and each class has few examples. */
    private static final int FOLDS_OF_MANY = 2;

    private static final int MANY = 4;

    /** A model to fit: the class and the fold that it forecasts. */
    private record Part(int y, int fold, Head head) {}

    private final Lesson transfer;
    private final Probabilities weak;
    private final int[] truth;
    private final int[] fold;

    private ErrorForecasts(Lesson transfer, int[] truth) {
        this.transfer = transfer;
        this.weak = transfer.labels();
        this.truth = truth;
        this.fold = folds();
    }

    /**
     * Forecasts.
     *
     * @param transfer what the student learns from
     * @param truth the class of every example of the transfer split, negative elsewhere
     */
    static ErrorForecast of(Lesson transfer, int[] truth, Learner learner, Passes passes) {
        ErrorForecasts forecasts = new ErrorForecasts(transfer, truth);
        List<Part> parts = forecasts.parts();
        List<Head> heads = parts.stream().map(Part::head).toList();
        List<Probabilities> predicted =
                heads.isEmpty() ? List.of() : learner.learn(transfer.inputs(), heads, CLASSES, passes);
        return forecasts.assembled(parts, predicted);
    }

    private int[] folds() {
        int folds = weak.classes().size() > MANY ? FOLDS_OF_MANY : FOLDS;
        int clusters = Arrays.stream(transfer.clusters()).max().orElse(0) + 1;
        int[] place = Draws.of(transfer.seed(), "error-folds", 0).permutation(clusters);
        return Arrays.stream(transfer.clusters())
                .map(cluster -> place[cluster] % folds)
                .toArray();
    }

    private List<Part> parts() {
        Probabilities errors = errors();
        List<Part> parts = new ArrayList<>();
        int folds = Arrays.stream(fold).max().orElse(0) + 1;
        for (int y = 0; y < weak.classes().size(); y++) {
            for (int k = 0; k < folds; k++) {
                Optional<Head> head = head(errors, y, k);
                if (head.isPresent()) {
                    parts.add(new Part(y, k, head.get()));
                }
            }
        }
        return parts;
    }

    /** Which weak labels are wrong; absent where there is none, or a tie. */
    private Probabilities errors() {
        int[] wrong = IntStream.range(0, truth.length)
                .map(row -> truth[row] < 0 || weak.hard(row) < 0
                        ? Probabilities.NONE
                        : weak.hard(row) == truth[row] ? 0 : 1)
                .toArray();
        return Probabilities.ofHard(CLASSES, wrong);
    }

    /** Nothing where the other folds of that class hold right labels only, or wrong ones only. */
    private Optional<Head> head(Probabilities errors, int y, int k) {
        int[] others = Arrays.stream(transfer.rows())
                .filter(row -> truth[row] == y && fold[row] != k)
                .toArray();
        try {
            Lesson lesson = Lesson.of(transfer.inputs(), errors, others, transfer.seed());
            return Optional.of(new Method.Soft().head(lesson, Optional.empty()));
        } catch (NothingToLearn e) {
            return Optional.empty();
        }
    }

    private ErrorForecast assembled(List<Part> parts, List<Probabilities> predicted) {
        double[] wrong = new double[truth.length];
        Arrays.fill(wrong, Probabilities.ABSENT);
        for (int p = 0; p < parts.size(); p++) {
            for (int row : transfer.rows()) {
                if (truth[row] == parts.get(p).y() && fold[row] == parts.get(p).fold()) {
                    wrong[row] = predicted.get(p).at(row, 1);
                }
            }
        }
        return new ErrorForecast(wrong, fold);
    }
}

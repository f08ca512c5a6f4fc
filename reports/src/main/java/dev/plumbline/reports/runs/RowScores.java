package dev.plumbline.reports.runs;

import dev.plumbline.reports.words.Numbers;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The metrics that are means over examples of what {@code examples.csv.gz} holds, each as what a single example adds to it. What they mean stands in
 * {@link dev.plumbline.truth.Metric}; whether they are read back right is tested against {@code metrics.csv} whenever they are used.
 */
final class RowScores {

    private static final double CLIP = 1e-15;

    private RowScores() {}

    /**
     * An example and what an arm said of it.
     *
     * @param truth the name of its class, not empty
     * @param weak its weak label, {@code tie}, or nothing
     * @param label what the arm predicted, {@code tie}, or nothing
     * @param probability of the last class, or nothing
     */
    record Row(String truth, String weak, String label, String probability, List<String> classes) {

        boolean right() {
            return label.equals(truth);
        }

        boolean rated() {
            return !weak.isEmpty() && !weak.equals("tie");
        }

        boolean copied() {
            return label.equals(weak);
        }

        boolean weakWrong() {
            return rated() && !weak.equals(truth);
        }

        boolean weakRight() {
            return rated() && weak.equals(truth);
        }
    }

    /** What an example adds; nothing where it does not count. */
    interface Score {
        OptionalDouble of(Row row);
    }

    private static final Map<String, Score> ALL = Map.of(
            "accuracy", row -> share(row.right()),
            "pairwise-accuracy", row -> share(row.right()),
            "inherited-error", row -> row.weakWrong() ? share(row.copied()) : OptionalDouble.empty(),
            "corrected-error", row -> row.weakWrong() ? share(row.right()) : OptionalDouble.empty(),
            "new-error", row -> row.weakRight() ? share(!row.right()) : OptionalDouble.empty(),
            "agreement-where-weak-right", row -> row.weakRight() ? share(row.copied()) : OptionalDouble.empty(),
            "divergence",
                    row -> row.rated()
                            ? OptionalDouble.of((row.copied() ? 1 : 0) - (row.right() ? 1 : 0))
                            : OptionalDouble.empty(),
            "brier", RowScores::brier,
            "log-loss", RowScores::logLoss);

    static boolean has(String metric) {
        return ALL.containsKey(metric);
    }

    /** The same for so many classes: of more than two the probability of one does not tell those of the others. */
    static boolean has(String metric, int classes) {
        boolean ofProbabilities = metric.equals("brier") || metric.equals("log-loss");
        return has(metric) && (classes == 2 || !ofProbabilities);
    }

    /** What an example that has a truth and a prediction adds to a metric that {@link #has} it. */
    static OptionalDouble of(String metric, Row row) {
        Score score = ALL.get(metric);
        if (score == null) {
            throw new IllegalArgumentException(metric + " is no mean over what is recorded of examples");
        }
        return score.of(row);
    }

    private static OptionalDouble share(boolean counts) {
        return OptionalDouble.of(counts ? 1 : 0);
    }

    private static OptionalDouble brier(Row row) {
        OptionalDouble p = ofTruth(row);
        return p.isEmpty() ? p : OptionalDouble.of((1 - p.getAsDouble()) * (1 - p.getAsDouble()));
    }

    private static OptionalDouble logLoss(Row row) {
        OptionalDouble p = ofTruth(row);
        return p.isEmpty()
                ? p
                : OptionalDouble.of(-StrictMath.log(Math.min(1 - CLIP, Math.max(CLIP, p.getAsDouble()))));
    }

    /** The probability of the true one of two classes. */
    private static OptionalDouble ofTruth(Row row) {
        OptionalDouble last = Numbers.read(row.probability());
        if (row.classes().size() != 2 || last.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                row.truth().equals(row.classes().get(1)) ? last.getAsDouble() : 1 - last.getAsDouble());
    }
}

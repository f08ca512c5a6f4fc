package dev.plumbline.learning;

import dev.plumbline.dataset.Probabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What several models say of the same examples. */
public final class Predictions {

    /** A model, and the neighbours that it found for the examples. */
    private record Found(KnnModel model, int[] nearest) {}

    private Predictions() {}

    /**
     * The predictions of the models, in their order. Those of one model do not depend on the others nor on the number of
     * threads; models of neighbours among the same rows look for them once.
     *
     * @param classes the names of the classes that the models were trained on
     * @param threads at least 1
     */
    public static List<Probabilities> of(List<Model> models, Inputs inputs, List<String> classes, int threads) {
        if (models.stream().noneMatch(KnnModel.class::isInstance)) {
            return Shares.joined(models.size(), threads, (from, to) -> each(models.subList(from, to), inputs, classes));
        }
        List<Found> known = new ArrayList<>();
        List<Probabilities> predictions = new ArrayList<>();
        for (Model model : models) {
            predictions.add(
                    model instanceof KnnModel knn
                            ? knn.predict(nearest(knn, inputs, known, threads), classes)
                            : model.predict(inputs, classes));
        }
        return predictions;
    }

    private static List<Probabilities> each(List<Model> models, Inputs inputs, List<String> classes) {
        List<LinearModel> linear = models.stream()
                .filter(LinearModel.class::isInstance)
                .map(LinearModel.class::cast)
                .toList();
        boolean together = linear.size() == models.size()
                && linear.stream().map(LinearModel::precision).distinct().count() == 1;
        if (!together) {
            return models.stream().map(model -> model.predict(inputs, classes)).toList();
        }
        List<double[]> scores = new LinearScores(linear).of(inputs.view());
        return IntStream.range(0, models.size())
                .mapToObj(i -> Logits.probabilities(scores.get(i), models.get(i).outputs(), inputs, classes))
                .toList();
    }

    private static int[] nearest(KnnModel model, Inputs inputs, List<Found> known, int threads) {
        for (Found found : known) {
            if (found.model().near(model)) {
                return found.nearest();
            }
        }
        Found found = new Found(model, model.nearest(inputs, threads));
        known.add(found);
        return found.nearest();
    }
}

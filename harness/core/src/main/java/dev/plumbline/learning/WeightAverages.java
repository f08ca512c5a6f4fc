package dev.plumbline.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Models whose weights are the means of those of several. */
final class WeightAverages {

    private WeightAverages() {}

    /**
     * The average.
     *
     * @param models all linear, or all nets of the same layers
     */
    static Model of(List<Model> models) {
        if (models.get(0) instanceof MlpModel net) {
            return new MlpModel(
                    net.outputs(), net.columns(), net.hidden(), mean(models, model -> ((MlpModel) model).parameters()));
        }
        LinearModel linear = (LinearModel) models.get(0);
        return new LinearModel(
                linear.outputs(),
                linear.columns(),
                mean(models, model -> ((LinearModel) model).weights()),
                mean(models, model -> ((LinearModel) model).intercepts()),
                linear.precision());
    }

    private static double[] mean(List<Model> models, Function<Model, double[]> part) {
        List<double[]> parts = new ArrayList<>();
        models.forEach(model -> parts.add(part.apply(model)));
        double[] mean = new double[parts.get(0).length];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            for (double[] one : parts) {
                sum += one[i];
            }
            mean[i] = sum / parts.size();
        }
        return mean;
    }
}

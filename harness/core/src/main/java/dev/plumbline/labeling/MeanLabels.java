package dev.plumbline.labeling;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.List;

/** The mean of several labelers' labels. */
public final class MeanLabels {

    private MeanLabels() {}

    /** For each example the mean over those who label it; absent where nobody does. */
    public static Probabilities of(List<Probabilities> labelers) {
        List<String> classes = labelers.get(0).classes();
        double[] mean = new double[labelers.get(0).values().length];
        for (int i = 0; i < mean.length / classes.size(); i++) {
            int row = i;
            List<Probabilities> present =
                    labelers.stream().filter(p -> p.present(row)).toList();
            int from = i * classes.size();
            if (present.isEmpty()) {
                Arrays.fill(mean, from, from + classes.size(), Probabilities.ABSENT);
            }
            for (Probabilities labels : present) {
                for (int c = 0; c < classes.size(); c++) {
                    mean[from + c] += labels.at(i, c) / present.size();
                }
            }
        }
        return new Probabilities(classes, mean);
    }
}

package dev.plumbline.labeling.aggregation;

import dev.plumbline.labeling.raters.PanelRatings;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Dawid and Skene by numpy, made by {@code src/test/golden/dawid_skene.py}; a row of zeros where nobody rated an item. */
record GoldenDawidSkene(
        String name,
        int items,
        int raters,
        int classes,
        double smoothing,
        int[] rater,
        int[] item,
        int[] says,
        int iterations,
        double objective,
        double[] ability,
        double[] posterior) {

    static List<GoldenDawidSkene> all() throws IOException {
        try (InputStream in = GoldenDawidSkene.class.getResourceAsStream("/golden/dawid_skene.json")) {
            return JsonMapper.shared().readValue(in, new TypeReference<List<GoldenDawidSkene>>() {});
        }
    }

    PanelRatings ratings() {
        return new PanelRatings(
                SimulatedPanel.names("c", classes), SimulatedPanel.names("r", raters), items, items, rater, item, says);
    }

    @Override
    public String toString() {
        return name;
    }
}

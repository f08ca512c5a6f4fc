package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scores of several models for the same rows, held by the row's key. */
final class Scores {

    private record Held(double[] values, Place place) {}

    private final Names names = new Names();
    private final Map<String, Map<String, Held>> byModel = new LinkedHashMap<>();

    /** Adds those of a row; a model's second ones for a key are refused. */
    void put(String model, String key, double[] values, Place place) {
        Held earlier = byModel.computeIfAbsent(names.model(model), name -> new LinkedHashMap<>())
                .putIfAbsent(key, new Held(values, place));
        if (earlier != null) {
            throw new BadInput(
                    place,
                    "the scores of '" + model + "' for '" + key + "' stand at " + earlier.place()
                            + " already; keep one of the two");
        }
    }

    /** The models, in the order in which they came. */
    List<String> models() {
        return List.copyOf(byModel.keySet());
    }

    Optional<double[]> of(String model, String key) {
        return Optional.ofNullable(byModel.getOrDefault(model, Map.of()).get(key))
                .map(Held::values);
    }

    /** Refuses a model that has no scores for a row. */
    void complete(String key, Place place) {
        List<String> lacking = new ArrayList<>();
        byModel.forEach((model, rows) -> {
            if (!rows.containsKey(key)) {
                lacking.add("'" + model + "'");
            }
        });
        if (!lacking.isEmpty()) {
            throw new BadInput(
                    place,
                    "there are no scores of " + String.join(", ", lacking) + " for '" + key
                            + "'; add the file that has them, or leave out that model's files");
        }
    }
}

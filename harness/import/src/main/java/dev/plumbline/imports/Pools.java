package dev.plumbline.imports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What candidates of a pool have in common, whatever their format. */
final class Pools {

    private Pools() {}

    /** The fields of a candidate: its id, its prompt and its text. */
    static Map<String, Object> row(String pool, String own, String prompt, String response) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", pool + "/" + own);
        row.put("prompt_id", pool);
        row.put("prompt", prompt);
        row.put("response", response);
        return row;
    }

    /** Each model's score of one candidate. */
    static Map<String, Object> scores(Map<String, double[]> found, int candidate) {
        Map<String, Object> scores = new LinkedHashMap<>();
        found.forEach((model, values) -> scores.put(model, values[candidate]));
        return scores;
    }

    /** No text can be right and wrong. */
    static void differ(List<String> right, List<String> wrong, Row row) {
        Set<String> both = new HashSet<>(right);
        wrong.stream().filter(both::contains).findFirst().ifPresent(text -> {
            throw row.refused("expected right and wrong responses that differ, found the same text among both, '"
                    + Value.shown(text.strip()) + "'; leave the line out");
        });
    }
}

package dev.plumbline.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far HelpSteer2's annotators are apart on a response. */
final class Disagreements {

    private final Map<String, String> spreads = new HashMap<>();

    private Disagreements() {}

    static Disagreements read(Job job, List<Source> sources) {
        Disagreements apart = new Disagreements();
        if (!sources.isEmpty()) {
            Rows rows = job.rows();
            Keys keys = new Keys("the response");
            sources.forEach(source -> rows.each(source, row -> apart.add(row, keys)));
            rows.raise();
        }
        return apart;
    }

    private void add(Row row, Keys keys) {
        List<Value> ratings = row.value("helpfulness").items();
        for (String other : List.of("correctness", "coherence", "complexity", "verbosity")) {
            row.value(other).items(ratings.size(), "as many as annotators rated 'helpfulness'");
        }
        int[] values =
                ratings.stream().mapToInt(rating -> rating.whole(0, 4)).sorted().toArray();
        if (values.length == 0) {
            throw row.refused("expected at least one rating in 'helpfulness', found none; leave the line out");
        }
        keys.add(key(row), row.place());
        spreads.put(key(row), Integer.toString(values[values.length - 1] - values[0]));
    }

    boolean any() {
        return !spreads.isEmpty();
    }

    String of(String key) {
        return spreads.getOrDefault(key, "unknown");
    }

    /** Prompt and response. */
    static String key(Row row) {
        return Side.prompt(row.text("prompt") + "\n" + row.text("response"));
    }
}

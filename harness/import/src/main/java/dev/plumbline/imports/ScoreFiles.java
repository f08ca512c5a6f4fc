package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Score files beside a benchmark's rows: each row finds its scores by subset and id, or by its order. */
final class ScoreFiles {

    private final boolean byOrder;
    private final Map<String, ScoreFile> byModel = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> keys = new LinkedHashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private int rows;

    ScoreFiles(List<ScoreFile> files, boolean byOrder) {
        this.byOrder = byOrder;
        Names names = new Names();
        for (ScoreFile file : files) {
            String model = names.model(file.model());
            if (byModel.putIfAbsent(model, file) != null) {
                throw new BadInput(
                        Place.of(file.name()),
                        "the scores of '" + file.model() + "' are in another file as well; keep one of the two");
            }
            keys.put(model, byOrder ? Map.of() : file.byKey());
        }
    }

    List<String> models() {
        return List.copyOf(byModel.keySet());
    }

    /** Goes on to the next row, whatever becomes of it. */
    void begin() {
        rows++;
    }

    /**
     * The scores of this row, by model.
     *
     * @param responses what was scored, in the order of the scores
     */
    Map<String, double[]> of(String subset, String id, List<String> responses, Place place) {
        int row = rows - 1;
        String key = subset + "/" + id;
        seen.add(key);
        Map<String, double[]> scores = new LinkedHashMap<>();
        byModel.forEach((model, file) -> {
            int at = byOrder ? row : keys.getOrDefault(model, Map.of()).getOrDefault(key, -1);
            if (at < 0 || at >= file.keys().size()) {
                throw new BadInput(
                        place,
                        "there are no scores for '" + key + "' in " + file.name()
                                + "; get the scores of these rows, or leave out the file");
            }
            file.wrong(at, subset, responses).ifPresent(wrong -> refuse(place, key, file, at, wrong));
            scores.put(model, file.values().get(at));
        });
        return scores;
    }

    private void refuse(Place place, String key, ScoreFile file, int at, String wrong) {
        throw new BadInput(
                place,
                "'" + key + "' is not what was scored: row " + (at + 1) + " of " + file.name() + " " + wrong
                        + "; get the scores of these rows" + (byOrder ? "" : ", or import with --by-order"));
    }

    /** Refuses scores of rows that there are none of. */
    void finish() {
        for (ScoreFile file : byModel.values()) {
            List<String> more = new ArrayList<>();
            for (int i = 0; i < file.keys().size(); i++) {
                if (byOrder ? i >= rows : !seen.contains(file.keys().get(i))) {
                    more.add("row " + (i + 1) + " ('" + file.keys().get(i) + "')");
                }
            }
            if (!more.isEmpty()) {
                throw new BadInput(
                        Place.of(file.name()),
                        more.size() + " of its rows are none of the benchmark's, the first is " + more.get(0)
                                + "; add the file with these rows, or get the scores of the rows that you have");
            }
        }
    }
}

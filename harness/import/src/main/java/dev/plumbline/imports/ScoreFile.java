package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A published file of a reward model's scores: one object with parallel arrays, a place in each array for every row of the benchmark.
 *
 * @param name of the file
 * @param keys subset and id of each row, which need be right only where scores are matched by them
 * @param values the scores of each row
 * @param texts what was scored, of each row; none where the file does not say it
 */
record ScoreFile(String name, String model, List<String> keys, List<double[]> values, List<List<String>> texts) {

    /** Where the arrays of a file are, and how many scores a row has. */
    record Shape(List<String> scores, List<String> texts) {

        /** Whether a file of this shape begins like that. */
        boolean fits(Row first) {
            return scores.stream()
                    .allMatch(name ->
                            first.fields().find(name).filter(Value::isItems).isPresent());
        }
    }

    static ScoreFile read(Source source, Shape shape) {
        Fields file = source.first().fields();
        List<List<Value>> scores =
                shape.scores().stream().map(name -> file.value(name).items()).toList();
        int rows = scores.get(0).size();
        String first = shape.scores().get(0);
        shape.scores().forEach(name -> parallel(file, name, rows, first));
        List<Value> subsets = parallel(file, "subset", rows, first);
        List<Value> ids = parallel(file, "id", rows, first);
        List<String> keys = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int row = i;
            keys.add(subsets.get(i).key() + "/" + ids.get(i).key());
            values.add(scores.stream()
                    .flatMap(of -> numbers(of.get(row)).stream())
                    .mapToDouble(v -> v)
                    .toArray());
        }
        String model = file.some("model").map(Value::text).orElse(source.stem());
        return new ScoreFile(source.name(), model, keys, values, texts(file, shape, rows, first));
    }

    private static List<Value> parallel(Fields file, String name, int rows, String first) {
        List<Value> items = file.value(name).items();
        if (items.size() != rows) {
            throw new BadInput(
                    Place.of(file.place().file()),
                    "expected " + rows + " values in '" + name + "', as many as in '" + first + "', found "
                            + items.size() + "; fetch the file anew");
        }
        return items;
    }

    private static List<Double> numbers(Value value) {
        return value.isItems() ? value.items().stream().map(Value::number).toList() : List.of(value.number());
    }

    private static List<List<String>> texts(Fields file, Shape shape, int rows, String first) {
        boolean all = shape.texts().stream().allMatch(file::has);
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < rows && all; i++) {
            int row = i;
            texts.add(shape.texts().stream()
                    .map(name -> parallel(file, name, rows, first).get(row))
                    .flatMap(value -> value.isItems() ? value.items().stream() : List.of(value).stream())
                    .map(Value::text)
                    .toList());
        }
        return texts;
    }

    /** The row of every key; a key that comes twice is refused. */
    Map<String, Integer> byKey() {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            Integer earlier = rows.putIfAbsent(keys.get(i), i);
            if (earlier != null) {
                throw new BadInput(
                        Place.of(name),
                        "row " + (i + 1) + " of its arrays: the key (subset, id) '" + keys.get(i) + "' stands in row "
                                + (earlier + 1)
                                + " already; some published files have wrong ids: get a correct one, or import with --by-order");
            }
        }
        return rows;
    }

    /** What is wrong with these scores being those of a benchmark's row. */
    Optional<String> wrong(int row, String subset, List<String> responses) {
        if (!keys.get(row).startsWith(subset + "/")) {
            return Optional.of("is of the subset '"
                    + keys.get(row).substring(0, keys.get(row).lastIndexOf('/')) + "'");
        }
        if (values.get(row).length != responses.size()) {
            return Optional.of("has " + values.get(row).length + " scores for " + responses.size() + " responses");
        }
        for (int i = 0; !texts.isEmpty() && i < responses.size(); i++) {
            if (!bare(texts.get(row).get(i)).contains(bare(responses.get(i)))) {
                return Optional.of("scored another text, '"
                        + Value.shown(texts.get(row).get(i).strip()) + "'");
            }
        }
        return Optional.empty();
    }

    /** Chat templates strip and add space. */
    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}

package dev.plumbline.reports.examples;

import dev.plumbline.TaskRun;
import dev.plumbline.dataset.DatasetSpec;
import dev.plumbline.dataset.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.StringColumn;

/** The columns of the candidates, without keys and without what is empty everywhere. */
record Columns(List<StringColumn> all) {

    private static final Set<String> KEYS = Set.of(Examples.ID, Examples.POOL, Examples.CLUSTER, "candidate");

    /** The texts of some candidates: what all share, and each one's own. */
    record Split(List<Field> shared, List<List<Field>> own) {}

    /** Those of a task; none of them is a column of truth. */
    static Columns of(TaskRun run) {
        DatasetSpec spec = run.task().dataset();
        Set<String> keys = new TreeSet<>(KEYS);
        Stream.of(spec.id(), spec.pool(), spec.cluster())
                .flatMap(Optional::stream)
                .forEach(keys::add);
        return new Columns(run.dataset().examples().candidates().columns().stream()
                .filter(column -> !keys.contains(column.name()))
                .map(StringColumn.class::cast)
                .toList());
    }

    List<String> names() {
        return all.stream().map(StringColumn::name).toList();
    }

    /** Everything that a candidate says. */
    List<Field> of(int candidate) {
        List<Field> fields = new ArrayList<>();
        IntStream.range(0, all.size()).forEach(column -> add(fields, column, candidate));
        return fields;
    }

    /** What each of some candidates says by itself stands with it; what all say alike stands once, unless it stands with one of them under another name. */
    Split split(int... candidates) {
        List<Field> shared = new ArrayList<>();
        List<List<Field>> own = IntStream.of(candidates)
                .<List<Field>>mapToObj(c -> new ArrayList<>())
                .toList();
        Set<String> said = new TreeSet<>();
        for (int column = 0; column < all.size(); column++) {
            if (!alike(column, candidates)) {
                for (int i = 0; i < candidates.length; i++) {
                    add(own.get(i), column, candidates[i]);
                    said.add(all.get(column).get(candidates[i]));
                }
            }
        }
        for (int column = 0; column < all.size(); column++) {
            if (alike(column, candidates) && !said.contains(all.get(column).get(candidates[0]))) {
                add(shared, column, candidates[0]);
            }
        }
        return new Split(shared, own);
    }

    private void add(List<Field> fields, int column, int candidate) {
        String text = all.get(column).get(candidate);
        if (!text.isEmpty()) {
            fields.add(new Field(column, text));
        }
    }

    private boolean alike(int column, int... candidates) {
        StringColumn texts = all.get(column);
        return IntStream.of(candidates)
                .allMatch(candidate -> texts.get(candidate).equals(texts.get(candidates[0])));
    }
}

package dev.plumbline.dataset;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Counts for each split the examples that show the same content as an example of another split. */
final class Overlap {

    private Overlap() {}

    /**
     * By the texts of the candidates; the order of a pair's candidates does not matter.
     *
     * @param names the columns that are content
     */
    static Map<Split, Integer> ofTexts(Sheet sheet, List<String> names, Examples examples, Splits splits) {
        List<List<String>> columns = names.stream().map(sheet::cells).toList();
        IntFunction<List<String>> candidate =
                row -> columns.stream().map(cells -> cells.get(row)).toList();
        return count(splits, i -> {
            Set<List<String>> content = new HashSet<>();
            content.add(candidate.apply(examples.first()[i]));
            if (examples.shape() == Shape.PAIRS) {
                content.add(candidate.apply(examples.second()[i]));
            }
            return content;
        });
    }

    /** By the features of single candidates in all views. */
    static Map<Split, Integer> ofViews(SortedMap<String, View> views, Splits splits) {
        return count(splits, i -> {
            List<Object> rows = new ArrayList<>();
            views.values().forEach(view -> row(view, i, rows));
            return rows;
        });
    }

    private static void row(View view, int row, List<Object> rows) {
        if (view instanceof View.Dense dense) {
            rows.add(new Numbers(dense.values(), row * dense.columns(), dense.columns()));
        } else if (view instanceof View.Sparse sparse) {
            int start = sparse.starts()[row];
            int length = sparse.starts()[row + 1] - start;
            rows.add(IntBuffer.wrap(sparse.at(), start, length));
            rows.add(new Numbers(sparse.values(), start, length));
        }
    }

    /** Some of an array. A buffer would do but for its hash, which rounds each number to a whole one: what lies within -1 and 1 would have the same. */
    private record Numbers(float[] values, int from, int length) {

        @Override
        public boolean equals(@Nullable Object other) {
            if (!(other instanceof Numbers those) || those.length != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (values[from + i] != those.values[those.from + i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = 1;
            for (int i = 0; i < length; i++) {
                hash = 31 * hash + Float.floatToIntBits(values[from + i] + 0f);
            }
            return hash;
        }
    }

    private static Map<Split, Integer> count(Splits splits, IntFunction<Object> content) {
        Map<Object, Set<Split>> seen = new HashMap<>();
        List<Object> contents = new ArrayList<>();
        for (int i = 0; i < splits.of().size(); i++) {
            Object key = content.apply(i);
            contents.add(key);
            seen.computeIfAbsent(key, k -> EnumSet.noneOf(Split.class))
                    .add(shownIn(splits.of().get(i)));
        }
        Map<Split, Integer> counts = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            counts.put(shownIn(split), 0);
        }
        for (int i = 0; i < contents.size(); i++) {
            if (Objects.requireNonNull(seen.get(contents.get(i))).size() > 1) {
                counts.merge(splits.of().get(i), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** No model sees a fold at rest any more than one that is opened: to show the same content is no overlap. */
    private static Split shownIn(Split split) {
        return split == Split.RESTING ? Split.HELD_OUT : split;
    }
}

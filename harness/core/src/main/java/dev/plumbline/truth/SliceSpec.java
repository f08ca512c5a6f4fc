package dev.plumbline.truth;

import dev.plumbline.config.ByForm;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.List;

/** How held-out examples are divided into slices: an item of {@code truth.slices}. */
@ByForm
public sealed interface SliceSpec {

    Place place();

    /** The metadata columns that the slices are made of. */
    List<String> columns();

    /** How it reads in a sentence. */
    String label();

    /** {@code topic}: each value is a slice. */
    record Column(Place place, String column) implements SliceSpec {

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public String label() {
            return column;
        }
    }

    /** {@code [topic, size]}: each pair of values that occurs is a slice, named {@code size=2 & topic=t}, in the order of the names. */
    record Crossed(Place place, List<String> columns) implements SliceSpec {

        public Crossed {
            if (columns.size() != 2 || columns.get(0).equals(columns.get(1))) {
                throw new IllegalArgumentException(
                        "expected two different columns to cross, such as [size, topic], found " + columns.size() + ": "
                                + String.join(", ", columns) + "; name two");
            }
            columns = columns.stream().sorted().toList();
        }

        @Override
        public String label() {
            return String.join(" & ", columns);
        }
    }

    /**
     * {@code {column: length, bins: 4}}: intervals of a numeric column that hold about as many held-out examples each, named
     * by their edges: {@code length=[120,340)}. The last one holds its upper edge too. Equal values are never parted, so
     * there may be fewer.
     */
    record Bins(
            Place place,
            String column,
            @Range(min = 2, max = 20) int bins) implements SliceSpec {

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public String label() {
            return column + " in " + bins + " bins";
        }
    }
}

package dev.plumbline.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a YAML file with the place where it begins. */
public sealed interface Node {

    /** Where it begins. */
    Place place();

    /** What it is, for a message: {@code 'many'}, {@code a list}, {@code a mapping} or {@code nothing}. */
    String found();

    /**
     * Keys with values.
     *
     * @param entries by key, in the order of the file; unmodifiable
     */
    record Mapping(Place place, Map<String, Entry> entries) implements Node {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String found() {
            return "a mapping";
        }
    }

    /**
     * The value of a key.
     *
     * @param place where the key stands
     */
    record Entry(Place place, Node value) {}

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String found() {
            return "a list";
        }
    }

    /**
     * A single value, as text: {@code yes} stays {@code yes}, {@code 1e-3} stays {@code 1e-3}.
     *
     * @param text as written; without quotes, with escapes and folded lines resolved
     * @param quoted whether it stands in quotes or in a block ({@code |}, {@code >}), so that it can be nothing but text
     */
    record Scalar(Place place, String text, boolean quoted) implements Node {

        /** Whether nothing stands there at all, as after {@code about:}. */
        public boolean empty() {
            return text.isEmpty() && !quoted;
        }

        @Override
        public String found() {
            return empty() ? "nothing" : quoted ? "the quoted text " + Quote.of(text) : Quote.of(text);
        }
    }
}

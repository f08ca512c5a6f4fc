package dev.plumbline.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a data file. Scalars are kept as the text in the file; null is the empty text. */
public sealed interface Json {

    /** What stands under a key or an index, if it is there. */
    default Optional<Json> at(String step) {
        return Optional.empty();
    }

    /** How to call it in a message. */
    String kind();

    /** Text, a number, true, false or null. */
    record Text(String value) implements Json {
        @Override
        public String kind() {
            return "text";
        }
    }

    /** An object, its keys in the order of the file. */
    record Fields(Map<String, Json> values) implements Json {
        @Override
        public Optional<Json> at(String step) {
            return Optional.ofNullable(values.get(step));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** An array. */
    record Items(List<Json> values) implements Json {
        @Override
        public Optional<Json> at(String step) {
            boolean index = step.matches("0|[1-9][0-9]{0,8}");
            return index && Integer.parseInt(step) < values.size()
                    ? Optional.of(values.get(Integer.parseInt(step)))
                    : Optional.empty();
        }

        @Override
        public String kind() {
            return "an array";
        }
    }
}

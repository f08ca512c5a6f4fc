package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Json;
import java.util.List;
import java.util.Optional;

/**
 * The fields of an object.
 *
 * @param prefix what stands before a field's name in messages, such as {@code completions[2].}
 */
record Fields(Json.Fields json, String prefix, Place place) {

    boolean has(String name) {
        return json.values().containsKey(name);
    }

    List<String> names() {
        return List.copyOf(json.values().keySet());
    }

    /** A field that must be there. */
    Value value(String name) {
        return find(name)
                .orElseThrow(() -> new BadInput(place, "missing field '" + prefix + name + "'; " + hint(name)));
    }

    private String hint(String name) {
        return Nearest.name(name, names())
                .map(near -> "did you mean '" + prefix + near + "'?")
                .orElse("there are " + (names().isEmpty() ? "none" : String.join(", ", names())));
    }

    Optional<Value> find(String name) {
        return json.at(name).map(value -> new Value(value, prefix + name, place));
    }

    /** A field that may be missing, null or empty; all three are none. */
    Optional<Value> some(String name) {
        return find(name).filter(value -> !value.isNone());
    }
}

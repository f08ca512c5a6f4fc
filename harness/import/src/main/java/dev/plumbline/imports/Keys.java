package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.util.HashMap;
import java.util.Map;

/** Refuses keys that come twice. */
final class Keys {

    private final Map<String, Place> known = new HashMap<>();
    private final String what;

    /**
     * Begins.
     *
     * @param what a key is called in messages, such as {@code the key (subset, id)}
     */
    Keys(String what) {
        this.what = what;
    }

    void add(String key, Place place) {
        Place earlier = known.putIfAbsent(key, place);
        if (earlier != null) {
            throw new BadInput(
                    place, what + " '" + key + "' stands at " + earlier + " already; keep one of the two lines");
        }
    }

    int size() {
        return known.size();
    }
}

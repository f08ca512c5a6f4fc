package dev.plumbline.junit;

import dev.plumbline.config.Place;
import dev.plumbline.config.Visible;

/**
 * A test.
 *
 * @param id unique in its task, or in its suite
 * @param name as it is listed: {@code task / gate}
 * @param place in the task file
 * @param always whether it is left where a tag filter leaves nothing else
 */
record Leaf(String id, String name, Place place, boolean always, Check check) {

    Leaf {
        name = Visible.of(name);
    }
}

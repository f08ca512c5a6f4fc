package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong, so that all of it is said in one go; of very many the first ones. */
final class Problems {

    private static final int SHOWN = 20;

    private final List<Problem> found = new ArrayList<>();
    private int more;

    void add(Place place, String message) {
        if (found.size() < SHOWN) {
            found.add(new Problem(place, message));
        } else {
            more++;
        }
    }

    /** A name that is none of the known ones. */
    void unknown(Place place, String what, String name, Collection<String> known) {
        unknown(place, what, name, "", known);
    }

    /** Likewise, with the key of the task file that has the name. */
    void unknown(Place place, String what, String name, String role, Collection<String> known) {
        String where = role.isEmpty() ? "" : " in " + role;
        add(place, "unknown " + what + " '" + name + "'" + where + "; " + Nearest.hint(name, known));
    }

    boolean any() {
        return !found.isEmpty();
    }

    /** Throws what was collected, if anything was. */
    void raise() {
        if (!any()) {
            return;
        }
        if (more > 0) {
            found.add(new Problem(found.get(SHOWN - 1).place(), "and " + more + " more of these"));
        }
        throw new BadInput(found);
    }
}

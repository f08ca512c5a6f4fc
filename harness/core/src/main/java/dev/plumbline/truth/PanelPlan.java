package dev.plumbline.truth;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a panel before anybody is measured.
 *
 * @param groups of its raters, in the order of their names; empty where they stand in a file that has not been read
 * @param population whether the task says how large each group is among those whom the ratings are to speak for
 */
public record PanelPlan(Optional<List<String>> groups, boolean population) {

    /** Whether there are groups to be told apart, as far as is known. */
    boolean grouped() {
        return groups.map(names -> names.size() > 1).orElse(true);
    }
}

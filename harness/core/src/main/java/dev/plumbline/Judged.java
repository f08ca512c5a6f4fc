package dev.plumbline;

import dev.plumbline.truth.Change;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.Outcomes;
import java.util.List;

/**
 * What the stage truth leaves to the verdict.
 *
 * @param outcomes by example, of what gates hold against earlier runs
 * @param changes since those runs
 */
record Judged(Measurements measurements, List<Outcomes> outcomes, List<Change> changes) {

    Judged {
        outcomes = List.copyOf(outcomes);
        changes = List.copyOf(changes);
    }
}

package dev.plumbline;

import dev.plumbline.policy.Policies;
import dev.plumbline.policy.Pressure;
import dev.plumbline.truth.Loop;
import java.util.List;
import java.util.Optional;

/** What the stage policy leaves to later ones. */
record Chosen(Optional<Policies> policies, Optional<Pressure> pressure, List<Loop> loops) {

    Chosen {
        loops = List.copyOf(loops);
    }
}

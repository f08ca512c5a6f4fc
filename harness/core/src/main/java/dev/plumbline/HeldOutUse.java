package dev.plumbline;

import java.util.Optional;

/**
 * How a run used the held-out split: how much of its truth it gives away, and how often it has now been asked.
 *
 * @param asks empty where the task keeps no ledger
 */
public record HeldOutUse(Disclosure disclosed, Optional<Asks> asks) {

    /** Everything given away, nothing counted. */
    public static final HeldOutUse FREE = new HeldOutUse(Disclosure.EXAMPLES, Optional.empty());

    /** What a reader must be warned of, if anything. */
    public Optional<String> warning() {
        return asks.flatMap(Asks::warning);
    }
}

package dev.plumbline;

import dev.plumbline.cache.Key;
import java.util.Optional;
import java.util.function.Function;

/**
 * A task to run.
 *
 * @param data what tasks on the same data have in common; empty for one that shares passes with none
 * @param run runs it as it is told
 */
record Planned(Optional<Key> data, Function<Settings, Ending> run) {}

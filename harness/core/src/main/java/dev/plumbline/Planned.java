package dev.plumbline;

import java.util.Optional;
import java.util.function.Function;

/**
 * A task to run.
 *
 * @param data what tasks on the same data have in common; empty for one that shares passes with none
 * @param run runs it as it is told
 */
record Planned(Optional<Object> data, Function<Settings, Ending> run) {}

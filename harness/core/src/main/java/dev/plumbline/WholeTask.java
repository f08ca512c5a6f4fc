package dev.plumbline;

import dev.plumbline.cache.Key;
import dev.plumbline.truth.HeldOut;
import java.util.SortedMap;

/**
 * What a task that did not change need not open again, and where the results of its stages are stored.
 *
 * @param heldOut with the truth that the run gives away
 * @param stages by name the keys that its results are stored under
 */
record WholeTask(HeldOut heldOut, SortedMap<String, Key> stages) {}

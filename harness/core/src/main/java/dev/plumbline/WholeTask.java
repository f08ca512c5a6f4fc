package dev.plumbline;

import dev.plumbline.cache.Key;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.truth.HeldOut;
import java.util.SortedMap;

/**
 * What a task that did not change need not read and open again.
 *
 * @param heldOut with the truth that the run gives away
 * @param stages by name the keys that its results are stored under
 */
record WholeTask(Dataset dataset, HeldOut heldOut, SortedMap<String, Key> stages) {}

/** Folds the rounds of a task: what a round leaves comes back as columns of the next one. */
@NullMarked
package dev.plumbline.rounds;

import org.jspecify.annotations.NullMarked;

/** A task file as a located tree, bound to the records of the stages; every mistake in it found in one go. */
@NullMarked
package dev.plumbline.config;

import org.jspecify.annotations.NullMarked;

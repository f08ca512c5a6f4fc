/** Turns files or a world into examples and a recorded four-way split; seals the truth columns as it reads them. */
@NullMarked
package dev.plumbline.dataset;

import org.jspecify.annotations.NullMarked;

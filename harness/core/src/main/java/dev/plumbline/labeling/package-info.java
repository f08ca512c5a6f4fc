/** Raters, weak models and simulated raters: examples in, fallible weak labels out. */
@NullMarked
package dev.plumbline.labeling;

import org.jspecify.annotations.NullMarked;

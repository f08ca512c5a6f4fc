/** Where trainings of several tasks wait for each other, so that one pass over the data serves all of them. */
@NullMarked
package dev.plumbline.learning.passes;

import org.jspecify.annotations.NullMarked;

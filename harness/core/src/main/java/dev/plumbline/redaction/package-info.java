/** Takes from the result of a task what a run does not give away. */
@NullMarked
package dev.plumbline.redaction;

import org.jspecify.annotations.NullMarked;

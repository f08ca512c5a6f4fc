/** The only place that opens held-out truth: metrics against ratings and against truth, with their intervals. */
@NullMarked
package dev.plumbline.truth;

import org.jspecify.annotations.NullMarked;

/** Composes the six stages: dataset, labeling, learning, policy, truth, verdict. */
@NullMarked
package dev.plumbline;

import org.jspecify.annotations.NullMarked;

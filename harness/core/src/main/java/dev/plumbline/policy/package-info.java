/** Policies: what is chosen among the candidates of each pool, by whose ratings; weights are handed on, never averages, and truth is not seen. */
@NullMarked
package dev.plumbline.policy;

import org.jspecify.annotations.NullMarked;

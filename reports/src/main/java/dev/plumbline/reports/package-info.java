/**
 * The reporters that a run finds. The rooms beneath, in the order of their use: {@code words}, {@code html}, {@code chart}, {@code raters},
 * {@code pressure}, {@code task}, {@code record}, {@code examples}, {@code run}, {@code runs}; a room uses only those before it.
 */
@NullMarked
package dev.plumbline.reports;

import org.jspecify.annotations.NullMarked;

/** The browser of examples in the page of a run: from a figure down to the single rated answer. */
@NullMarked
package dev.plumbline.reports.examples;

import org.jspecify.annotations.NullMarked;

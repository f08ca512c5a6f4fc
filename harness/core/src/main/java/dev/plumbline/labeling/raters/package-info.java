/** Raters one by one: what each says of each example, as the data hold it or as a simulated rater who errs says it. */
@NullMarked
package dev.plumbline.labeling.raters;

import org.jspecify.annotations.NullMarked;

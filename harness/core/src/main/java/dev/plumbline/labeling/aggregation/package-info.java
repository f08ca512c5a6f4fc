/** Aggregations: what many raters said becomes one soft weak label an example. */
@NullMarked
package dev.plumbline.labeling.aggregation;

import org.jspecify.annotations.NullMarked;

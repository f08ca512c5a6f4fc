/** Changes to the text of candidates that should not raise a reward, and what rewards make of them. */
@NullMarked
package dev.plumbline.learning.probes;

import org.jspecify.annotations.NullMarked;

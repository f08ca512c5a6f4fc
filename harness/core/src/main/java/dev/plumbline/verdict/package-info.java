/** Holds what was measured against the bounds that the task declares: PASS, FAIL or INCONCLUSIVE. */
@NullMarked
package dev.plumbline.verdict;

import org.jspecify.annotations.NullMarked;

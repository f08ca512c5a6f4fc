/** Counts how often the held-out truth of a task was asked, in a file beside it. */
@NullMarked
package dev.plumbline.ledger;

import org.jspecify.annotations.NullMarked;

/** What a task may take, what asks whether it took more, and who is told how far its work is. Nothing of a clock leaves this package but an ending. */
@NullMarked
package dev.plumbline.watch;

import org.jspecify.annotations.NullMarked;

/** Makes the rewards of a task from what it says of them, and what becomes of them under pressure. */
@NullMarked
package dev.plumbline.rewards;

import org.jspecify.annotations.NullMarked;

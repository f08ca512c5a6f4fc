/** How the result of a stage is written as bytes and read back. */
@NullMarked
package dev.plumbline.stored;

import org.jspecify.annotations.NullMarked;

/** The folders that runs leave, and runs that are repeated whole: they stand behind the root, which knows nothing of them. */
@NullMarked
package dev.plumbline.runs;

import org.jspecify.annotations.NullMarked;

/** What earlier runs computed and later ones need not: the keys of the stages, and their results as bytes. */
@NullMarked
package dev.plumbline.reuse;

import org.jspecify.annotations.NullMarked;

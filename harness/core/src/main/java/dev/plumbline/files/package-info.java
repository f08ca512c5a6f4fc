/** Files and folders that appear whole or not at all, and those that one program holds while it writes. */
@NullMarked
package dev.plumbline.files;

import org.jspecify.annotations.NullMarked;

/** Makes task folders of other people's data: a format is one small class, which reads their files and says what the task must. */
@NullMarked
package dev.plumbline.imports;

import org.jspecify.annotations.NullMarked;

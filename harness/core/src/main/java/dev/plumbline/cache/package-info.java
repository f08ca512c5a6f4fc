/** What was computed before, kept under keys that tell all that it depends on: values as bytes, entries in a folder. */
@NullMarked
package dev.plumbline.cache;

import org.jspecify.annotations.NullMarked;

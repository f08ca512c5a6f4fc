/** Task files as tests of the JUnit Platform: a container a task file, a test a gate. */
@NullMarked
package dev.plumbline.junit;

import org.jspecify.annotations.NullMarked;

/** Turns the results of runs into reports. */
@NullMarked
package dev.plumbline.reports;

import org.jspecify.annotations.NullMarked;

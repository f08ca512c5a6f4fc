/** The page of a run: its verdict, its gates, and its tasks. */
@NullMarked
package dev.plumbline.reports.run;

import org.jspecify.annotations.NullMarked;

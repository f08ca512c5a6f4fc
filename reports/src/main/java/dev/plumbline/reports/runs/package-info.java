/** What is told of several runs: a run's folder read back, the index of all runs, and one run held against another. */
@NullMarked
package dev.plumbline.reports.runs;

import org.jspecify.annotations.NullMarked;

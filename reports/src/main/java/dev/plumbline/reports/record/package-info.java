/** The complete record of a run: CSV, JSON and Markdown. */
@NullMarked
package dev.plumbline.reports.record;

import org.jspecify.annotations.NullMarked;

/** The section of a task: what was found in words, then its six stages in the order of the flow. */
@NullMarked
package dev.plumbline.reports.task;

import org.jspecify.annotations.NullMarked;

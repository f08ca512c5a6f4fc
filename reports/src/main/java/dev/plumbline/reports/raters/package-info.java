/** What a task says of raters, panels, groups and alarms. */
@NullMarked
package dev.plumbline.reports.raters;

import org.jspecify.annotations.NullMarked;

/** What a task says of a policy that is optimised against a reward. */
@NullMarked
package dev.plumbline.reports.pressure;

import org.jspecify.annotations.NullMarked;

/**
 * Fluent assertions on a run, by AssertJ: {@code assertThat(run).task("claims").pgr().isAtLeast(.2).withConfidence(.95)}.
 *
 * <p>What was measured is asserted on; what cannot be asked, such as a task that did not run or a metric that is not
 * measured, is no failed assertion but an {@link java.lang.IllegalArgumentException}.
 */
@NullMarked
package dev.plumbline.assertj;

import org.jspecify.annotations.NullMarked;

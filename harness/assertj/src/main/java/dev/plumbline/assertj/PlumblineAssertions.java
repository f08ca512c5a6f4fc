package dev.plumbline.assertj;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.truth.Comparison;

/** The entry points, to be imported statically beside AssertJ's own. */
public class PlumblineAssertions {

    /** For inheritance only. */
    protected PlumblineAssertions() {}

    /** Assertions on a run. */
    public static RunAssert assertThat(Run actual) {
        return new RunAssert(actual);
    }

    /** Assertions on a task of a run. */
    public static TaskRunAssert assertThat(TaskRun actual) {
        return new TaskRunAssert(actual);
    }

    /** Assertions on a comparison of two arms. */
    public static ComparisonAssert assertThat(Comparison actual) {
        return new ComparisonAssert(actual);
    }
}

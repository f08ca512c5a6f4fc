package dev.plumbline.assertj;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.truth.Comparison;

/** The entry points in the words of behaviour-driven tests. */
public class BDDPlumblineAssertions {

    /** For inheritance only. */
    protected BDDPlumblineAssertions() {}

    /** Assertions on a run. */
    public static RunAssert then(Run actual) {
        return new RunAssert(actual);
    }

    /** Assertions on a task of a run. */
    public static TaskRunAssert then(TaskRun actual) {
        return new TaskRunAssert(actual);
    }

    /** Assertions on a comparison of two arms. */
    public static ComparisonAssert then(Comparison actual) {
        return new ComparisonAssert(actual);
    }
}

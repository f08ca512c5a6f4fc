package dev.plumbline.assertj;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.truth.Comparison;
import org.assertj.core.api.SoftAssertionsProvider;

/** Soft assertions on runs in the words of behaviour-driven tests. */
public interface BDDPlumblineSoftAssertionsProvider extends SoftAssertionsProvider {

    /** Assertions on a run, collected. */
    default RunAssert then(Run actual) {
        return proxy(RunAssert.class, Run.class, actual).within(this);
    }

    /** Assertions on a task of a run, collected. */
    default TaskRunAssert then(TaskRun actual) {
        return proxy(TaskRunAssert.class, TaskRun.class, actual).within(this);
    }

    /** Assertions on a comparison of two arms, collected. */
    default ComparisonAssert then(Comparison actual) {
        return proxy(ComparisonAssert.class, Comparison.class, actual).within(this);
    }
}

package dev.plumbline.assertj;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import org.assertj.core.api.InstanceOfAssertFactory;

/** For {@code asInstanceOf} and {@code extracting} of AssertJ. */
public final class PlumblineInstanceOfAssertFactories {

    /** A run. */
    public static final InstanceOfAssertFactory<Run, RunAssert> RUN =
            new InstanceOfAssertFactory<>(Run.class, PlumblineAssertions::assertThat);

    /** A task of a run. */
    public static final InstanceOfAssertFactory<TaskRun, TaskRunAssert> TASK_RUN =
            new InstanceOfAssertFactory<>(TaskRun.class, PlumblineAssertions::assertThat);

    private PlumblineInstanceOfAssertFactories() {}
}

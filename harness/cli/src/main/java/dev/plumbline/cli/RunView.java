package dev.plumbline.cli;

import dev.plumbline.Ending;

/** Shows where a run stands, to a person or to a program. Each method is called by one thread at a time. */
interface RunView {

    /** Shows nothing. */
    RunView NONE = new RunView() {};

    /** The run begins. */
    default void began(Course course) {}

    /** A task enters a stage. */
    default void stage(Course course, String task, String stage) {}

    /** A task did a step of its stage. */
    default void step(Course course) {}

    /** A task ended. */
    default void ended(Course course, String task, Ending ending) {}

    /** Time goes by; called about once a second. */
    default void tick(Course course) {}

    /** The run is over. */
    default void over(Course course) {}
}

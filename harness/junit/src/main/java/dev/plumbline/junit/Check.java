package dev.plumbline.junit;

/** What a test holds a run to. */
@FunctionalInterface
interface Check {

    /**
     * Returns where all is as it must be.
     *
     * @throws AssertionError where a gate, a control or the suite is not as it must be
     * @throws TaskNotRun where there is nothing to judge, because the task could not be run
     * @throws org.opentest4j.TestAbortedException where it is not decided, and need not be
     */
    void hold(Outcomes outcomes);
}

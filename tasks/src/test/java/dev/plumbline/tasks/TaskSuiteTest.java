package dev.plumbline.tasks;

import dev.plumbline.junit.EvalSuite;

/** Every gate of every task beneath this module, as a test. */
@EvalSuite(".")
final class TaskSuiteTest {}

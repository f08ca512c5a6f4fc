package team;

import dev.plumbline.junit.EvalSuite;

@EvalSuite("tasks/fails")
class FailsTest {}

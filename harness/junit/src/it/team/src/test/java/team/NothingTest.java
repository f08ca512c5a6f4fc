package team;

import dev.plumbline.junit.EvalSuite;

@EvalSuite("tasks/nothing")
class NothingTest {}

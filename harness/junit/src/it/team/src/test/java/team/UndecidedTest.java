package team;

import dev.plumbline.junit.EvalSuite;

@EvalSuite("tasks/undecided")
class UndecidedTest {}

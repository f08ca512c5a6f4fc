package team;

import dev.plumbline.junit.EvalSuite;

@EvalSuite("tasks/broken")
class BrokenTest {}

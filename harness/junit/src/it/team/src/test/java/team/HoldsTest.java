package team;

import dev.plumbline.junit.EvalSuite;

@EvalSuite("tasks/holds")
class HoldsTest {}

package dev.plumbline.junit;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/** Suites that are classes; their tasks stand in the test resources. */
final class Suites {

    private Suites() {}

    @EvalSuite("src/test/resources/tasks")
    static final class Annotated {}

    @EvalSuite("src/test/resources/nowhere")
    static final class Nowhere {}

    @Suite
    @IncludeEngines(PlumblineTestEngine.ID)
    @SelectDirectories("src/test/resources/tasks")
    static final class OfDirectories {}
}

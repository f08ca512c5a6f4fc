package dev.plumbline.junit;

import java.util.Optional;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/**
 * What the tests of an execution share.
 *
 * @param outcomes of the suite; absent outside one
 */
record EvalContext(Parameters parameters, Optional<Outcomes> outcomes) implements EngineExecutionContext {}

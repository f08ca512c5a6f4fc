package dev.plumbline.junit;

import dev.plumbline.Run;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Task files from within tests. Parameters are the system properties of the engine. In a JVM a task runs once, whether the
 * engine, {@link #dynamicTests} or {@link #run} asks for it.
 */
public final class Plumbline {

    private Plumbline() {}

    /**
     * Runs task files and writes no report, for tests that look at the numbers themselves.
     *
     * @param path a {@code task.yaml}, a task's folder or a folder above some, from the working directory
     * @return the results, in the order of the files
     * @throws dev.plumbline.config.BadInput if there is no task file
     */
    public static Run run(Path path) {
        Parameters parameters = Parameters.ofSystem();
        EvalPlan plan = EvalPlan.of(Modules.shortened(path), parameters).orThrow();
        return Endings.run(Endings.OF_THIS_JVM.of(plan.tasks(), parameters).values());
    }

    /**
     * The tests of the engine for a {@code @TestFactory} of JUnit Jupiter: a container a task, a test a gate, and one for the
     * size of the suite. Nothing runs before the first of them does.
     *
     * @param path as of {@link #run}
     */
    public static Stream<DynamicNode> dynamicTests(Path path) {
        Parameters parameters = Parameters.ofSystem();
        EvalPlan plan = EvalPlan.of(Modules.shortened(path), parameters);
        Once outcomes = new Once(plan, parameters);
        List<DynamicNode> nodes = new ArrayList<>();
        nodes.add(test(plan.size(), outcomes));
        plan.tasks().forEach(task -> nodes.add(container(task, outcomes)));
        return nodes.stream();
    }

    private static DynamicNode container(PlannedTask task, Once outcomes) {
        return DynamicContainer.dynamicContainer(
                task.name(), task.entry().file().toUri(), task.leaves().stream().map(leaf -> test(leaf, outcomes)));
    }

    private static DynamicNode test(Leaf leaf, Once outcomes) {
        String line = leaf.place().line() == 0 ? "" : "?line=" + leaf.place().line();
        URI source = URI.create(Path.of(leaf.place().file()).toUri() + line);
        return DynamicTest.dynamicTest(leaf.name(), source, () -> leaf.check().hold(outcomes.get()));
    }

    /** The outcomes of a plan, from the first time that they are asked for. */
    private static final class Once {

        private final EvalPlan plan;
        private final Parameters parameters;
        private @Nullable Outcomes outcomes;

        Once(EvalPlan plan, Parameters parameters) {
            this.plan = plan;
            this.parameters = parameters;
        }

        synchronized Outcomes get() {
            Outcomes known = outcomes;
            if (known == null) {
                known = Outcomes.of(plan.tasks(), parameters, Modules.working());
                outcomes = known;
            }
            return known;
        }
    }
}

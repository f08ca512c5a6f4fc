package dev.plumbline.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** A suite: it runs the tasks that are left of it once, and writes their report, before any test says anything. */
final class SuiteDescriptor extends AbstractTestDescriptor implements Node<EvalContext> {

    private final EvalPlan plan;
    private final Path module;
    private final String reportingName;

    SuiteDescriptor(UniqueId id, String name, TestSource source, EvalPlan plan, Path module) {
        super(id, name.substring(name.lastIndexOf('.') + 1), source);
        this.reportingName = name;
        this.plan = plan;
        this.module = module;
    }

    EvalPlan plan() {
        return plan;
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public String getLegacyReportingName() {
        return reportingName;
    }

    @Override
    public EvalContext before(EvalContext context) {
        List<PlannedTask> tasks = getChildren().stream()
                .filter(TaskDescriptor.class::isInstance)
                .map(child -> ((TaskDescriptor) child).task())
                .toList();
        Outcomes outcomes = Outcomes.of(tasks, context.parameters(), module);
        return new EvalContext(context.parameters(), Optional.of(outcomes));
    }
}

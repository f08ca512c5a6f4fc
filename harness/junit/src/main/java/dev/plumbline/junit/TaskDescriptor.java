package dev.plumbline.junit;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** A task file. */
final class TaskDescriptor extends AbstractTestDescriptor implements Node<EvalContext> {

    private final PlannedTask task;

    TaskDescriptor(UniqueId id, PlannedTask task) {
        super(id, task.name(), Sources.of(task));
        this.task = task;
    }

    PlannedTask task() {
        return task;
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }
}

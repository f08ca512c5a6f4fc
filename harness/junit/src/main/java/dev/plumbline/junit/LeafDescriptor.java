package dev.plumbline.junit;

import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** A test: a gate, the controls of a task, a task file that cannot be read, or the size of the suite. */
final class LeafDescriptor extends AbstractTestDescriptor implements Node<EvalContext> {

    private final Leaf leaf;
    private final Set<TestTag> tags;

    LeafDescriptor(UniqueId id, Leaf leaf, TestSource source, Set<TestTag> tags) {
        super(id, leaf.name(), source);
        this.leaf = leaf;
        this.tags = tags;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
        return tags;
    }

    /** A tag filter must not turn a suite of which it leaves nothing, or a task file without known tags, into silence. */
    @Override
    public void removeFromHierarchy() {
        if (!leaf.always()) {
            super.removeFromHierarchy();
        }
    }

    @Override
    public EvalContext execute(EvalContext context, DynamicTestExecutor dynamic) {
        leaf.check().hold(context.outcomes().orElseThrow());
        return context;
    }
}

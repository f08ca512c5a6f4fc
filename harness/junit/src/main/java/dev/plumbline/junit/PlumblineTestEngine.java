package dev.plumbline.junit;

import java.util.Optional;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.engine.support.hierarchical.OpenTest4JAwareThrowableCollector;
import org.junit.platform.engine.support.hierarchical.ThrowableCollector;

/**
 * Runs task files as tests: a suite is a class with {@link EvalSuite}, a folder or a {@code task.yaml}; in it a container is a
 * task and a test is a gate. Discovery reads task files alone.
 */
public final class PlumblineTestEngine extends HierarchicalTestEngine<EvalContext> {

    /** The id of the engine. */
    public static final String ID = "plumbline";

    private static final EngineDiscoveryRequestResolver<EngineDescriptor> RESOLVER =
            EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
                    .addClassContainerSelectorResolver(EvalResolver::isSuite)
                    .addSelectorResolver(context -> new EvalResolver(
                            context.getEngineDescriptor().getUniqueId(),
                            Parameters.of(context.getDiscoveryRequest().getConfigurationParameters()),
                            context.getIssueReporter()))
                    .build();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Optional<String> getGroupId() {
        return Optional.of("dev.plumbline");
    }

    @Override
    public Optional<String> getArtifactId() {
        return Optional.of("plumbline-junit");
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor engine = new EngineDescriptor(id, "Plumbline");
        DiscoveryIssueReporter issues = DiscoveryIssueReporter.deduplicating(
                DiscoveryIssueReporter.forwarding(request.getDiscoveryListener(), id));
        RESOLVER.resolve(request, engine, issues);
        return engine;
    }

    @Override
    protected EvalContext createExecutionContext(ExecutionRequest request) {
        return new EvalContext(Parameters.of(request.getConfigurationParameters()), Optional.empty());
    }

    @Override
    protected ThrowableCollector.Factory createThrowableCollectorFactory(ExecutionRequest request) {
        return OpenTest4JAwareThrowableCollector::new;
    }
}

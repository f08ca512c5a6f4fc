package dev.plumbline.junit;

import static java.util.stream.Collectors.toCollection;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.plumbline.TaskFiles;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.DirectorySource;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/**
 * Finds the tests that a request asks for. Whatever is selected becomes a unique id, and a unique id is resolved part by part,
 * {@code [class:...]} or {@code [path:...]}, {@code [task:...]}, {@code [test:...]}: so each id finds what it named, alone.
 *
 * @param engine the id of the engine, which may stand beneath a suite of another engine
 */
record EvalResolver(UniqueId engine, Parameters parameters, DiscoveryIssueReporter issues) implements SelectorResolver {

    private static final String CLASS = "class";
    private static final String PATH = "path";
    private static final String TASK = "task";
    private static final String TEST = "test";

    static boolean isSuite(Class<?> candidate) {
        return AnnotationSupport.isAnnotated(candidate, EvalSuite.class);
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        return isSuite(selector.getJavaClass())
                ? selected(engine.append(CLASS, selector.getClassName()))
                : Resolution.unresolved();
    }

    @Override
    public Resolution resolve(DirectorySelector selector, Context context) {
        return selected(path(selector.getPath()));
    }

    @Override
    public Resolution resolve(FileSelector selector, Context context) {
        return selector.getPath().endsWith(TaskFiles.NAME)
                ? selected(path(selector.getPath()))
                : Resolution.unresolved();
    }

    private UniqueId path(Path path) {
        return engine.append(PATH, Modules.shortened(path).toString());
    }

    private static Resolution selected(UniqueId id) {
        return Resolution.selectors(Set.of(selectUniqueId(id)));
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId id = selector.getUniqueId();
        if (!id.hasPrefix(engine) || id.equals(engine)) {
            return Resolution.unresolved();
        }
        UniqueId above = id.removeLastSegment();
        boolean first = above.equals(engine);
        if (!first && above.getLastSegment().getType().equals(TEST)) {
            return Resolution.unresolved();
        }
        Optional<TestDescriptor> found = first
                ? context.addToParent(parent -> suite(id))
                : context.addToParent(() -> selectUniqueId(above), parent -> child(parent, id));
        return found.map(this::match).orElseGet(Resolution::unresolved);
    }

    private Resolution match(TestDescriptor found) {
        return Resolution.match(Match.exact(found, () -> children(found)));
    }

    private Set<DiscoverySelector> children(TestDescriptor parent) {
        Stream<UniqueId> ids = Stream.empty();
        if (parent instanceof SuiteDescriptor suite) {
            ids = Stream.concat(
                    Stream.of(parent.getUniqueId()
                            .append(TEST, suite.plan().size().id())),
                    suite.plan().tasks().stream()
                            .map(task -> parent.getUniqueId().append(TASK, task.id())));
        } else if (parent instanceof TaskDescriptor task) {
            ids = task.task().leaves().stream().map(leaf -> parent.getUniqueId().append(TEST, leaf.id()));
        }
        return ids.map(id -> selectUniqueId(id)).collect(toCollection(LinkedHashSet::new));
    }

    private Optional<TestDescriptor> suite(UniqueId id) {
        UniqueId.Segment segment = id.getLastSegment();
        if (segment.getType().equals(PATH)) {
            Path path = Path.of(segment.getValue());
            EvalPlan plan = EvalPlan.of(path, parameters);
            DirectorySource source = DirectorySource.from(path.toFile());
            return Optional.of(new SuiteDescriptor(id, segment.getValue(), source, plan, Modules.working()));
        }
        return segment.getType().equals(CLASS)
                ? ReflectionSupport.tryToLoadClass(segment.getValue())
                        .toOptional()
                        .filter(EvalResolver::isSuite)
                        .map(suite -> suite(id, suite))
                : Optional.empty();
    }

    private TestDescriptor suite(UniqueId id, Class<?> suite) {
        Path module = Modules.folder(suite);
        String written = AnnotationSupport.findAnnotation(suite, EvalSuite.class)
                .orElseThrow()
                .value();
        EvalPlan plan = EvalPlan.of(Modules.shortened(module.resolve(written)), parameters);
        return new SuiteDescriptor(id, suite.getName(), ClassSource.from(suite), plan, module);
    }

    private Optional<TestDescriptor> child(TestDescriptor parent, UniqueId id) {
        UniqueId.Segment segment = id.getLastSegment();
        if (parent instanceof SuiteDescriptor suite) {
            return segment.getType().equals(TASK)
                    ? suite.plan().task(segment.getValue()).map(task -> task(id, task))
                    : leaf(id, List.of(suite.plan().size()), Set.of());
        }
        return parent instanceof TaskDescriptor task
                ? leaf(id, task.task().leaves(), tags(task.task()))
                : Optional.empty();
    }

    private TestDescriptor task(UniqueId id, PlannedTask task) {
        task.problems()
                .forEach(problem -> issues.reportIssue(DiscoveryIssue.builder(Severity.WARNING, problem.toString())
                        .source(Sources.of(problem.place()))));
        return new TaskDescriptor(id, task);
    }

    private static Optional<TestDescriptor> leaf(UniqueId id, List<Leaf> leaves, Set<TestTag> tags) {
        return leaves.stream()
                .filter(leaf -> id.getLastSegment().getType().equals(TEST))
                .filter(leaf -> id.getLastSegment().getValue().equals(leaf.id()))
                .findFirst()
                .map(leaf -> new LeafDescriptor(id, leaf, Sources.of(leaf.place()), tags));
    }

    private static Set<TestTag> tags(PlannedTask task) {
        return task.tags().stream()
                .filter(TestTag::isValid)
                .map(TestTag::create)
                .collect(toCollection(LinkedHashSet::new));
    }
}

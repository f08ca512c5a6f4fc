package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.testkit.engine.EngineDiscoveryResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What is found, and what is left alone while it is being looked for. */
class PlumblineTestEngineTest {

    @TempDir
    private Path folder;

    private static EngineTestKit.Builder engine(DiscoverySelector selector) {
        return EngineTestKit.engine(PlumblineTestEngine.ID).selectors(selector);
    }

    private static List<String> names(EngineTestKit.Builder engine) {
        return descendants(engine)
                .filter(TestDescriptor::isTest)
                .map(TestDescriptor::getDisplayName)
                .toList();
    }

    private static Stream<TestDescriptor> descendants(EngineTestKit.Builder engine) {
        List<TestDescriptor> found = new ArrayList<>();
        TestDescriptor root = engine.discover().getEngineDescriptor();
        root.accept(found::add);
        return found.stream().filter(descriptor -> descriptor != root);
    }

    private TestDescriptor found(String name) {
        return descendants(engine(selectDirectory(folder.toFile())))
                .filter(descriptor -> descriptor.getDisplayName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_folder_holds_a_container_a_task_and_a_test_a_gate_and_one_for_its_size() {
        Samples.task(folder, "first", Samples.PASSES, Samples.FAILS);
        Samples.task(folder, "second", Samples.UNDECIDED);
        assertThat(descendants(engine(selectDirectory(folder.toFile()))).map(TestDescriptor::getDisplayName))
                .containsExactly(
                        folder.toString(),
                        "suite: 2 tasks, 3 gates",
                        "first",
                        "first / accuracy at least .5",
                        "first / accuracy at least .95",
                        "second",
                        "second / accuracy at least .78");
    }

    @Test
    void a_gate_has_its_line_and_the_tags_of_its_task() {
        Path file = Samples.tagged(folder, "first", "[real, \"two words\"]", Samples.PASSES, Samples.FAILS);
        TestDescriptor gate = found("first / accuracy at least .95");
        assertThat(gate.getSource()).contains(FileSource.from(file.toFile(), FilePosition.from(11, 5)));
        assertThat(gate.getTags()).containsExactly(TestTag.create("real"));
    }

    @Test
    void a_class_with_the_annotation_is_enough_and_is_the_source_of_its_suite() {
        EngineTestKit.Builder engine = engine(selectClass(Suites.Annotated.class));
        assertThat(names(engine))
                .containsExactly(
                        "suite: 2 tasks, 2 gates",
                        "ratings / accuracy at least .5",
                        "slow-ratings / accuracy at least .5");
        assertThat(descendants(engine).findFirst().orElseThrow().getSource())
                .contains(ClassSource.from(Suites.Annotated.class));
    }

    @Test
    void scanning_a_package_finds_annotated_classes_and_honours_class_name_filters() {
        EngineTestKit.Builder engine = engine(selectPackage("dev.plumbline.junit"));
        assertThat(names(engine.filters((Filter<?>) ClassNameFilter.includeClassNamePatterns(".*Annotated"))))
                .hasSize(3);
        assertThat(names(engine.filters((Filter<?>) ClassNameFilter.excludeClassNamePatterns(".*"))))
                .isEmpty();
    }

    @Test
    void a_task_file_can_be_selected_and_any_other_file_is_none_of_our_business() {
        Path file = Samples.task(folder, "first", Samples.PASSES);
        Path other = Samples.write(folder.resolve("first/other.feature"), "Feature: none of our business\n");
        assertThat(names(engine(selectFile(file.toFile()))))
                .containsExactly("suite: 1 task, 1 gate", "first / accuracy at least .5");
        assertThat(names(engine(selectFile(other.toFile())))).isEmpty();
    }

    @Test
    void every_unique_id_finds_what_it_named_and_nothing_else() {
        Samples.task(folder, "first", Samples.PASSES, Samples.FAILS);
        Samples.task(folder, "second", Samples.UNDECIDED);
        for (TestDescriptor wanted :
                descendants(engine(selectDirectory(folder.toFile()))).toList()) {
            List<UniqueId> again = descendants(engine(selectUniqueId(wanted.getUniqueId())))
                    .filter(TestDescriptor::isTest)
                    .map(TestDescriptor::getUniqueId)
                    .toList();
            List<UniqueId> before = Stream.concat(Stream.of(wanted), wanted.getDescendants().stream())
                    .filter(TestDescriptor::isTest)
                    .map(TestDescriptor::getUniqueId)
                    .toList();
            assertThat(again).as(wanted.toString()).containsExactlyElementsOf(before);
        }
    }

    @Test
    void unknown_unique_ids_find_nothing() {
        Samples.task(folder, "first", Samples.PASSES);
        UniqueId gate = found("first / accuracy at least .5").getUniqueId();
        UniqueId task = gate.removeLastSegment();
        UniqueId suite = task.removeLastSegment();
        for (UniqueId unknown : List.of(
                gate.append("test", "x"),
                task.append("test", "accuracy at least .6"),
                task.append("gate", "accuracy at least .5"),
                suite.append("task", "second/task.yaml"),
                suite.removeLastSegment().append("class", "dev.plumbline.Nobody"),
                suite.removeLastSegment().append("class", "java.lang.String"),
                suite.removeLastSegment().append("folder", "x"))) {
            assertThat(names(engine(selectUniqueId(unknown))))
                    .as(unknown.toString())
                    .isEmpty();
        }
    }

    @Test
    void own_selectors_choose_tasks_by_name_and_by_tag() {
        Samples.tagged(folder, "first", "[real]", Samples.PASSES);
        Samples.tagged(folder, "second", "[real, slow]", Samples.PASSES);
        Samples.task(folder, "third", Samples.PASSES);
        DiscoverySelector all = selectDirectory(folder.toFile());
        assertThat(names(engine(all).configurationParameter("plumbline.tasks", "*ir*")))
                .containsExactly(
                        "suite: 2 tasks, 2 gates", "first / accuracy at least .5", "third / accuracy at least .5");
        assertThat(names(engine(all).configurationParameter("plumbline.tags", "real, !slow")))
                .containsExactly("suite: 1 task, 1 gate", "first / accuracy at least .5");
    }

    @Test
    void a_tag_filter_of_the_build_is_honoured_and_leaves_the_size_of_the_suite() {
        Samples.tagged(folder, "first", "[real]", Samples.PASSES);
        Samples.task(folder, "second", Samples.PASSES);
        Samples.broken(folder, "third");
        DiscoverySelector all = selectDirectory(folder.toFile());
        assertThat(names(engine(all).filters((Filter<?>) TagFilter.includeTags("real"))))
                .containsExactly(
                        "suite: 3 tasks, 2 gates", "first / accuracy at least .5", "third/task.yaml / task file");
    }

    @Test
    void a_broken_task_file_is_an_issue_at_its_line_that_leaves_the_other_tasks_alone() {
        Samples.task(folder, "first", Samples.PASSES);
        Path file = Samples.broken(folder, "second");
        EngineDiscoveryResults found = engine(selectDirectory(folder.toFile())).discover();
        assertThat(found.getDiscoveryIssues())
                .extracting(DiscoveryIssue::severity)
                .containsOnly(DiscoveryIssue.Severity.WARNING);
        DiscoveryIssue issue = found.getDiscoveryIssues().get(0);
        assertThat(issue.message()).isEqualTo(file + ":3:1: unknown key 'tgas'; did you mean 'tags'?");
        assertThat(issue.source()).contains(FileSource.from(file.toFile(), FilePosition.from(3, 1)));
    }

    @Test
    void discovery_opens_no_data_and_writes_nothing() throws IOException {
        Files.delete(Samples.task(folder, "first", Samples.PASSES).resolveSibling("claims.csv"));
        assertThat(names(engine(selectDirectory(folder.toFile())))).hasSize(2);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }
}

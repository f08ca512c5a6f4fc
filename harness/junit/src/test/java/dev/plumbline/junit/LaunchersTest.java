package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.console.ConsoleLauncher;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The engine where others start it: beneath a suite, and from the console. */
class LaunchersTest {

    private static final String SUITES = "junit-platform-suite";

    @TempDir
    private Path folder;

    private static EngineTestKit.Builder suite() {
        return EngineTestKit.engine(SUITES).selectors(DiscoverySelectors.selectClass(Suites.OfDirectories.class));
    }

    private static List<UniqueId> tests(EngineTestKit.Builder engine) {
        return engine.discover().getEngineDescriptor().getDescendants().stream()
                .filter(TestDescriptor::isTest)
                .map(TestDescriptor::getUniqueId)
                .toList();
    }

    @Test
    void a_suite_of_directories_runs_its_tasks() {
        suite().execute()
                .testEvents()
                .assertStatistics(stats -> stats.started(3).succeeded(3));
    }

    @Test
    void a_unique_id_beneath_a_suite_finds_what_it_named_and_nothing_else() {
        List<UniqueId> all = tests(suite());
        assertThat(all).hasSize(3);
        for (UniqueId id : all) {
            assertThat(tests(EngineTestKit.engine(SUITES).selectors(DiscoverySelectors.selectUniqueId(id))))
                    .containsExactly(id);
        }
    }

    private int launch(StringWriter out, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "execute",
                "--disable-banner",
                "--disable-ansi-colors",
                "--details=tree",
                "--include-engine=plumbline",
                "--config=plumbline.reports=" + folder.resolve("runs"),
                "--select-directory=" + folder));
        arguments.addAll(List.of(more));
        PrintWriter writer = new PrintWriter(out);
        return ConsoleLauncher.run(writer, writer, arguments.toArray(String[]::new))
                .getExitCode();
    }

    @Test
    void the_console_launcher_runs_a_folder_and_fails_where_a_gate_does() {
        Samples.task(folder, "first", Samples.PASSES);
        StringWriter green = new StringWriter();
        assertThat(launch(green)).as(green.toString()).isZero();
        assertThat(green.toString()).contains("first / accuracy at least .5").contains("2 tests successful");
        Samples.task(folder, "second", Samples.FAILS);
        StringWriter red = new StringWriter();
        assertThat(launch(red)).isOne();
        assertThat(red.toString()).contains("1 tests failed").contains("FAIL: second / weak: accuracy is .8000");
    }

    @Test
    void the_console_launcher_fails_where_there_is_no_task() {
        StringWriter out = new StringWriter();
        assertThat(launch(out)).as(out.toString()).isOne();
        assertThat(out.toString()).contains("suite: 0 tasks, 0 gates");
    }
}

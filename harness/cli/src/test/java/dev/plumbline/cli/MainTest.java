package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    Path folder;

    @Test
    void the_version_is_printed() {
        Called called = Called.in(folder, "--version");

        assertThat(called).isEqualTo(new Called(0, "plumbline (unpackaged)\n", ""));
    }

    @Test
    void the_help_names_the_commands_and_the_exit_codes() {
        Called called = Called.in(folder, "--help");

        assertThat(called.exit()).isZero();
        assertThat(called.out())
                .contains(
                        "  run       Runs tasks",
                        "  validate  Reads",
                        "  report    Writes",
                        "  open      Opens",
                        "  compare   Tells",
                        "  runs      Lists",
                        "  list      Lists",
                        "  new       Writes",
                        "  import    Makes",
                        "  baseline  Accepts")
                .contains("Exit codes: 0 all gates as expected, 1 a gate is red, 2 bad input or usage,");
        assertThat(called.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "validate",
                "report",
                "open",
                "compare",
                "runs",
                "runs list",
                "runs prune",
                "list",
                "new",
                "import",
                "baseline",
                "baseline update",
                "probes",
                "probes export",
                "probes import"
            })
    void every_command_has_help(String command) {
        Called called = Called.in(folder, (command + " --help").split(" "));

        assertThat(called.exit()).isZero();
        assertThat(called.out()).startsWith("Usage: plumbline " + command + " [-hV]");
    }

    static Stream<Arguments> misuses() {
        return Stream.of(
                Arguments.of(
                        new String[] {},
                        "expected a command: run, validate, power, explain, report, open, compare, runs, cache, list, new, import, baseline or probes; 'plumbline --help' tells more"),
                Arguments.of(
                        new String[] {"rnu"},
                        "Unmatched argument at index 0: 'rnu', did you mean 'run'?; 'plumbline --help' tells more"),
                Arguments.of(
                        new String[] {"run"}, "Missing required parameter: 'PATH'; 'plumbline run --help' tells more"),
                Arguments.of(
                        new String[] {"run", ".", "--jbos", "2"},
                        "Unknown option: '--jbos', did you mean '--jobs'?; 'plumbline run --help' tells more"),
                Arguments.of(
                        new String[] {"run", ".", "--jobs", "two"},
                        "Invalid value for option '--jobs': 'two' is not an int; 'plumbline run --help' tells more"),
                Arguments.of(
                        new String[] {"run", ".", "--jobs", "0"},
                        "expected --jobs of at least 1, found 0; 'plumbline run --help' tells more"),
                Arguments.of(
                        new String[] {"run", ".", "--seed", "1", "--seed", "2"},
                        "option '--seed' (N) should be specified only once; 'plumbline run --help' tells more"),
                Arguments.of(
                        new String[] {"run", ".", "--data", "shared"},
                        "expected --data NAME=PATH, found 'shared'; 'plumbline run --help' tells more"),
                Arguments.of(
                        new String[] {"validate", ".", "--data", "shared=none"},
                        "--data shared=none: no folder none; 'plumbline validate --help' tells more"),
                Arguments.of(
                        new String[] {"run", ".", "--data", "a=.", "--data", "a=."},
                        "--data a is given twice; 'plumbline run --help' tells more"),
                Arguments.of(
                        new String[] {"new", "\u001b[31mred"},
                        "expected a name of lower-case words with hyphens, such as my-task, found '\\u001b[31mred';"
                                + " 'plumbline new --help' tells more"));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void a_misuse_is_told_in_one_line_and_ends_with_2(String[] args, String message) {
        assertThat(Called.in(folder, args)).isEqualTo(new Called(2, "", "plumbline: " + message + "\n"));
    }
}

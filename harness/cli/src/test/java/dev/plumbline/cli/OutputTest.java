package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Control;
import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.verdict.Gate.Expect;
import dev.plumbline.verdict.Gate.OnInconclusive;
import dev.plumbline.verdict.Outcome;
import dev.plumbline.verdict.Silence;
import dev.plumbline.verdict.Waiver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OutputTest {

    private static final Run RUN = new Run(
            List.of(
                    Samples.task(
                            "first",
                            Samples.gate(Outcome.PASS, "pgr is .9"),
                            Samples.gate(Outcome.FAIL, "pgr is .1"),
                            Samples.gate(Outcome.INCONCLUSIVE, "pgr is .5")),
                    Samples.task(
                            "second",
                            Samples.controls(Control.Outcome.HELD, Control.Outcome.BROKEN, Control.Outcome.UNTESTED),
                            Samples.gate(Outcome.FAIL, Expect.FAIL, OnInconclusive.FAIL, "pgr is .2"),
                            Samples.gate(Outcome.PASS, Expect.FAIL, OnInconclusive.FAIL, "pgr is .8"),
                            Samples.gate(Outcome.INCONCLUSIVE, Expect.PASS, OnInconclusive.ALLOW, "pgr is .6"))),
            List.of(
                    Samples.notRun("third", NotRun.Kind.LEFT_OUT, "no root"),
                    Samples.notRun("fourth", NotRun.Kind.BAD_INPUT, "wrong \u001b[2J\u202e"),
                    Samples.notRun("fifth", NotRun.Kind.OVER_BUDGET, "over budget"),
                    Samples.notRun("sixth", NotRun.Kind.BROKEN, "broke")));

    @Test
    void a_run_is_printed_as_a_line_a_gate_then_the_tasks_that_did_not_run_then_the_sum_and_the_report() {
        assertThat(printed(false, shell -> new PlainOutput(shell, false))).isEqualTo("""
                        0 silent failures: no gate could be held against both ratings and truth
                        PASS                    first / pgr is .9
                        FAIL                    first / pgr is .1
                        INCONCLUSIVE            first / pgr is .5
                        FAIL (as expected)      second / pgr is .2
                        PASS (not expected)     second / pgr is .8
                        INCONCLUSIVE (allowed)  second / pgr is .6
                        CONTROL BROKEN          second / truth-permuted: it BROKEN
                        CONTROL UNTESTED        second / truth-permuted: it UNTESTED
                        LEFT OUT                third
                            task.yaml:3: no root
                        BAD INPUT               fourth
                            task.yaml:3: wrong \\u001b[2J\\u202e
                        OVER BUDGET             fifth
                            task.yaml:3: over budget
                        BROKEN                  sixth
                            task.yaml:3: broke
                        Tasks: 2 run, 4 not run. Gates: 3 as expected, 2 red, 1 undecided. Controls: 1 held, 1 broken, 1 untested.
                        Report: run-folder
                        """);
    }

    @Test
    void quiet_leaves_out_what_is_as_expected() {
        assertThat(printed(false, shell -> new PlainOutput(shell, true))).isEqualTo("""
                        FAIL                    first / pgr is .1
                        INCONCLUSIVE            first / pgr is .5
                        PASS (not expected)     second / pgr is .8
                        CONTROL BROKEN          second / truth-permuted: it BROKEN
                        BAD INPUT               fourth
                            task.yaml:3: wrong \\u001b[2J\\u202e
                        OVER BUDGET             fifth
                            task.yaml:3: over budget
                        BROKEN                  sixth
                            task.yaml:3: broke
                        """);
    }

    @Test
    void a_run_without_controls_says_so() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PlainOutput(shell(out, false), false)
                .print(new Run(List.of(Samples.task("a")), List.of()), Optional.of(Path.of("run-folder")));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\nTasks: 1 run, 0 not run. Gates: 0 as expected, 0 red, 0 undecided. No controls.\n");
    }

    @Test
    void colour_follows_the_standing_and_not_the_outcome() {
        assertThat(printed(true, shell -> new PlainOutput(shell, false)).lines())
                .contains(
                        "\u001b[32mPASS                    \u001b[0mfirst / pgr is .9",
                        "\u001b[31mFAIL                    \u001b[0mfirst / pgr is .1",
                        "\u001b[33mINCONCLUSIVE            \u001b[0mfirst / pgr is .5",
                        "\u001b[32mFAIL (as expected)      \u001b[0msecond / pgr is .2",
                        "\u001b[31mPASS (not expected)     \u001b[0msecond / pgr is .8",
                        "\u001b[32mINCONCLUSIVE (allowed)  \u001b[0msecond / pgr is .6");
    }

    @Test
    void colour_can_be_declined() {
        String plain = printed(false, shell -> new PlainOutput(shell, false));

        assertThat(printed(true, shell -> new PlainOutput(shell.withoutColor(), false)))
                .isEqualTo(plain);
    }

    @Test
    void json_is_an_object_a_line_in_ascii() {
        List<String> lines = printed(true, JsonOutput::new).lines().toList();

        assertThat(lines).hasSize(10);
        assertThat(lines.get(3))
                .isEqualTo(
                        "{\"type\":\"gate\",\"task\":\"second\",\"gate\":\"pgr soft at least .5\",\"outcome\":\"fail\",\"standing\":\"as-expected\","
                                + "\"arm\":\"student\",\"method\":\"soft\",\"slice\":\"all\",\"metric\":\"pgr\","
                                + "\"against\":\"truth\",\"sentence\":\"pgr is .2\"}");
        assertThat(lines.get(7))
                .isEqualTo("{\"type\":\"control\",\"task\":\"second\",\"control\":\"truth-permuted\","
                        + "\"outcome\":\"broken\",\"sentence\":\"it BROKEN\"}");
        assertThat(lines.get(9))
                .isEqualTo(
                        "{\"type\":\"run\",\"silent-failures\":0,\"summary\":\"0 silent failures: no gate could be held against both ratings and truth\",\"exit\":3,\"tasks\":2,\"not-run\":["
                                + "{\"task\":\"third\",\"kind\":\"left-out\",\"problems\":"
                                + "[{\"file\":\"task.yaml\",\"line\":3,\"column\":0,\"message\":\"no root\"}]},"
                                + "{\"task\":\"fourth\",\"kind\":\"bad-input\",\"problems\":"
                                + "[{\"file\":\"task.yaml\",\"line\":3,\"column\":0,\"message\":\"wrong \\u001B[2J\\u202E\"}]},"
                                + "{\"task\":\"fifth\",\"kind\":\"over-budget\",\"problems\":"
                                + "[{\"file\":\"task.yaml\",\"line\":3,\"column\":0,\"message\":\"over budget\"}]},"
                                + "{\"task\":\"sixth\",\"kind\":\"broken\",\"problems\":"
                                + "[{\"file\":\"task.yaml\",\"line\":3,\"column\":0,\"message\":\"broke\"}]}],"
                                + "\"folder\":\"run-folder\"}");
    }

    @Test
    void json_of_a_run_without_a_folder_says_null() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonOutput(shell(out, false)).print(new Run(List.of(), List.of()), Optional.empty());

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"type\":\"run\",\"silent-failures\":0,\"summary\":\"0 silent failures: no gate could be held against both ratings and truth\",\"exit\":2,\"tasks\":0,\"not-run\":[],\"folder\":null}\n");
    }

    @Test
    void a_waived_gate_and_a_silent_failure_are_told_also_where_the_output_is_quiet() {
        Run run = new Run(
                List.of(Samples.task(
                        "first",
                        Samples.gate(Silence.FOUND, List.of(), Optional.of(Waiver.State.IN_FORCE), "pgr is .1; waived"),
                        Samples.gate(Silence.NONE, List.of("no baseline"), Optional.empty(), "no baseline"))),
                List.of());
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        new PlainOutput(shell(plain, false), false).print(run, Optional.empty());
        ByteArrayOutputStream quiet = new ByteArrayOutputStream();
        new PlainOutput(shell(quiet, false), true).print(run, Optional.empty());
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new JsonOutput(shell(json, false)).print(run, Optional.empty());

        String first = """
                1 silent failure: first / accuracy soft at least .5 (waived)
                FAIL (waived)           first / pgr is .1; waived
                FAIL                    first / no baseline
                """;
        assertThat(quiet.toString(StandardCharsets.UTF_8)).isEqualTo(first);
        assertThat(plain.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        first
                                + "Tasks: 1 run, 0 not run. Gates: 0 as expected, 1 red, 0 undecided, 1 waived. No controls.\n");
        assertThat(json.toString(StandardCharsets.UTF_8))
                .contains("\"sentence\":\"pgr is .1; waived\",\"waiver\":\"in-force\"}")
                .contains("\"silent-failures\":1,\"summary\":\"1 silent failure: first / accuracy soft at least .5"
                        + " (waived)\",\"exit\":1,");
    }

    private static String printed(boolean color, Function<Shell, RunOutput> output) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        output.apply(shell(out, color)).print(RUN, Optional.of(Path.of("run-folder")));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Shell shell(ByteArrayOutputStream out, boolean color) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Shell(stream, stream, Path.of(""), false, color);
    }
}

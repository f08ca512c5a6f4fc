package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Controls;
import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Earlier;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Outcome;
import dev.plumbline.verdict.Silence;
import dev.plumbline.verdict.Waiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gate that is waived and failed silently, and one on an earlier run, in every report. */
class WaiverInReportsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        TaskRun sample = SampleRun.plain().tasks().get(0);
        Gate bound = gate(OptionalDouble.of(.5), Optional.empty());
        Gate earlier = gate(OptionalDouble.empty(), Optional.of(Earlier.ANCHOR));
        TaskRun task = new TaskRun(
                sample.task(),
                sample.dataset(),
                sample.labels(),
                sample.arms(),
                Controls.none(),
                sample.heldOut(),
                sample.measurements(),
                List.of(result(bound, Silence.FOUND), result(earlier, Silence.UNTESTED)));
        Run run = new Run(List.of(task), List.of());
        new VerdictReporter().write(run, folder);
        new CsvReporter().write(run, folder);
        new HtmlReporter().write(run, folder);
    }

    private static Gate gate(OptionalDouble atLeast, Optional<Earlier> earlier) {
        return new Gate(
                Samples.place(40),
                "accuracy",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Against.TRUTH,
                atLeast,
                OptionalDouble.empty(),
                earlier,
                earlier.isPresent() ? OptionalDouble.of(.01) : OptionalDouble.empty(),
                .95,
                OptionalDouble.empty(),
                Gate.Expect.PASS,
                Gate.OnInconclusive.FAIL,
                Optional.of(new Waiver(Samples.place(41), "ann", "the new rubric", LocalDate.of(2026, 12, 31))),
                Optional.empty(),
                Optional.empty());
    }

    private static GateResult result(Gate gate, Silence silence) {
        return new GateResult(
                gate,
                gate.name(),
                new MetricKey("student", "soft", "all", "accuracy", Against.TRUTH),
                Samples.value(-.2, -.3, -.1),
                Outcome.FAIL,
                OptionalInt.empty(),
                "it fell; waived by ann",
                silence,
                List.of(),
                Optional.of(Waiver.State.IN_FORCE));
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void the_verdict_starts_with_the_silent_failures_and_names_the_waiver() throws IOException {
        assertThat(file("verdict.json"))
                .startsWith("""
                        {
                          "format": 1,
                          "silent-failures": {
                            "count": 1,
                            "line": "1 silent failure: error-mix plain / accuracy at least .5 (waived)",
                            "undecided": 0,
                            "tested": 1,
                            "found": [
                              {
                                "task": "error-mix plain",
                                "gate": "accuracy at least .5",
                                "standing": "waived"
                              }
                            ]
                          },
                          "state": "as-expected",
                        """)
                .contains("""
                              "faults": [ ],
                              "waiver": {
                                "state": "in-force",
                                "owner": "ann",
                                "until": "2026-12-31",
                                "because": "the new rubric"
                              },
                        """)
                .contains("\"name\": \"accuracy no worse than anchor by .01\"")
                .contains("\"kind\": \"no-worse-than\"")
                .contains("\"bound\": -0.01");
    }

    @Test
    void the_table_of_gates_has_them_too() throws IOException {
        assertThat(file("gates.csv").lines().toList().subList(1, 3))
                .containsExactly(
                        "error-mix plain,1,accuracy at least .5,bound,tasks/sample/task.yaml,40,accuracy,student,soft,all,"
                                + "truth,,,at-least,0.5,0.95,pass,fail,waived,found,in-force,-0.2,-0.29,-0.11,,\"it fell; waived"
                                + " by ann\",",
                        "error-mix plain,2,accuracy no worse than anchor by .01,no-worse-than,tasks/sample/task.yaml,40,"
                                + "accuracy,student,soft,all,truth,,,at-least,-0.01,0.95,pass,fail,waived,untested,in-force,-0.2,"
                                + "-0.29,-0.11,,\"it fell; waived by ann\",");
    }

    @Test
    void the_banner_tells_both_before_anything_else() throws IOException {
        Document page = Jsoup.parse(file("report.html"));
        assertThat(page.selectFirst(".banner").text())
                .isEqualTo(
                        "Ratings hide 1 failure: in 1 task they pass a bound that truth fails. \u25c7 2 gates only let through"
                                + " by a waiver as expected 0 red 0 undecided 0 waived 2 controls 0 tasks not run 0");
        assertThat(page.select("ul.silent li").eachText())
                .containsExactly("error-mix plain accuracy at least .5 waived");
        assertThat(page.select("table.gates tbody tr").get(1).text())
                .startsWith("error-mix plain \u2717 FAIL \u25c7 waived it fell; waived by ann")
                .contains("\u2265 \u2212.01 since the anchor");
    }
}

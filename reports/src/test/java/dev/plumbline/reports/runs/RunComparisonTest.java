package dev.plumbline.reports.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.RunsReporter.Compared;
import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Draws;
import dev.plumbline.truth.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {

    private static final String TRUTH = "tttttttttttttttt";
    private static final String WEAK = "tttttttttttttfff";
    private static final String GOOD = "ttttttttttttttff";
    private static final String BAD = "ffffffffffttttff";

    @TempDir
    Path runs;

    private static WrittenRun run(String student) {
        return WrittenRun.of(TRUTH, WEAK).student(student);
    }

    private RunComparison compare(WrittenRun before, WrittenRun after) throws IOException {
        return RunComparison.of(before.write(runs, "20260101-120000"), after.write(runs, "20260102-120000"));
    }

    private static Measured.Value value(RunComparison compared, int row) {
        return (Measured.Value) compared.paired().get(row).difference().difference();
    }

    @Test
    void what_got_worse_comes_first_with_its_interval() throws IOException {
        RunComparison compared = compare(run(GOOD), run(BAD).standing("red"));

        // Ten of sixteen fewer are right, all one way: McNemar 2/1024; standard error sqrt(3.75/256 x 16/15) = .125,
        // times 2.131 on 15
        // degrees of freedom. The inherited errors, 2 of 3, are the same, and do not count.
        assertThat(compared.paired())
                .extracting(RunComparison.PairedFigure::what)
                .containsExactly("student/soft: accuracy", "student/soft: inherited-error");
        assertThat(compared.paired())
                .extracting(RunComparison.PairedFigure::told)
                .containsExactly(Told.WORSE, Told.SAME);
        assertThat(value(compared, 0).estimate()).isEqualTo(-.625, within(1e-12));
        assertThat(compared.paired().get(0).difference().adjusted()).hasValue(2 / 1024.0);
        assertThat(compared.headline())
                .isEqualTo("From 20260101-120000 to 20260102-120000: 1 gate worse, 0 better; of 2 paired figures"
                        + " 1 worse and 0 better beyond chance.");
        assertThat(compared.worse())
                .containsExactly(
                        "claims / accuracy soft at least .5: was PASS at .8750, as expected; is FAIL at .2500, red",
                        "claims / student/soft: accuracy fell by .6250 (95 % interval of the change -.8914 to"
                                + " -.3586, adjusted p .002)");
        assertThat(compared.better()).isEmpty();
    }

    @Test
    void a_run_against_itself_does_not_differ_anywhere() throws IOException {
        Path run = run(GOOD).write(runs, "20260101-120000");
        RunComparison compared = RunComparison.of(run, run);

        assertThat(compared.worse()).isEmpty();
        assertThat(compared.better()).isEmpty();
        assertThat(compared.examples()).isEmpty();
        assertThat(compared.gates()).extracting(GatePair::move).containsOnly(GatePair.Move.AS_BEFORE);
        assertThat(compared.paired())
                .extracting(RunComparison.PairedFigure::told)
                .containsOnly(Told.SAME);
        assertThat(compared.paired())
                .extracting(p -> p.difference().p().orElseThrow())
                .containsOnly(1.0);
    }

    @Test
    void the_other_way_round_every_sign_is_the_other() throws IOException {
        Path good = run(GOOD).write(runs, "20260101-120000");
        Path bad = run(BAD).standing("red").write(runs, "20260102-120000");
        RunComparison there = RunComparison.of(good, bad);
        RunComparison back = RunComparison.of(bad, good);

        assertThat(value(back, 0).estimate()).isEqualTo(-value(there, 0).estimate());
        assertThat(value(back, 0).interval().low(.95))
                .isEqualTo(-value(there, 0).interval().high(.95));
        assertThat(back.paired().get(0).difference().p())
                .isEqualTo(there.paired().get(0).difference().p());
        assertThat(back.paired().get(0).told()).isEqualTo(Told.BETTER);
        assertThat(back.gates().get(0).move()).isEqualTo(GatePair.Move.BETTER);
        assertThat(back.gates().get(0).difference().orElseThrow())
                .isEqualTo(-there.gates().get(0).difference().orElseThrow());
        assertThat(there.examples()).hasSize(10).allMatch(ChangedExample::lost);
        assertThat(back.examples()).hasSize(10).noneMatch(ChangedExample::lost);
    }

    @Test
    void a_small_change_cannot_be_told_from_chance() throws IOException {
        RunComparison compared = compare(run(GOOD), run("fttttttttttttttt"));

        assertThat(compared.paired())
                .extracting(RunComparison.PairedFigure::told)
                .containsOnly(Told.CANNOT_TELL);
        assertThat(compared.worse()).isEmpty();
    }

    @Test
    void less_inherited_error_is_better() throws IOException {
        String weak = "ffffffffffffffff";
        RunComparison compared = RunComparison.of(
                WrittenRun.of(TRUTH, weak).student(weak).write(runs, "20260101-120000"),
                WrittenRun.of(TRUTH, weak).student(TRUTH).write(runs, "20260102-120000"));

        assertThat(compared.better())
                .containsExactly(
                        "claims / student/soft: accuracy rose by 1.0000 (95 % interval of the change .5577 to"
                                + " 1.0000, adjusted p <.001)",
                        "claims / student/soft: inherited-error fell by 1.0000 (95 % interval of the change"
                                + " -1.0000 to -.5577, adjusted p <.001)");
    }

    @Test
    void seeds_are_paired_and_an_example_is_right_where_most_of_them_are() throws IOException {
        RunComparison compared = RunComparison.of(
                run(GOOD).student(GOOD).student(BAD).write(runs, "20260101-120000"),
                run(GOOD).student(BAD).student(BAD).write(runs, "20260102-120000"));

        assertThat(value(compared, 0).estimate()).isEqualTo(-.625 / 3, within(1e-12));
        assertThat(value(compared, 0).seeds()).isEqualTo(3);
        assertThat(compared.examples()).hasSize(10);
        assertThat(compared.examples().get(0).then()).hasToString("t (2 of 3 right)");
        assertThat(compared.examples().get(0).now()).hasToString("f (1 of 3 right)");
    }

    /** Right on about seven of ten, by a draw of its own. */
    private static String drawn(long seed) {
        Draws draws = Draws.of(seed, "student", 0);
        return IntStream.range(0, 40)
                .mapToObj(i -> draws.uniform() < .7 ? "t" : "f")
                .collect(Collectors.joining());
    }

    @Test
    void runs_of_a_world_in_which_nothing_can_be_learned_seldom_differ() throws IOException {
        String truth = "t".repeat(40);
        String weak = "t".repeat(20) + "f".repeat(20);
        int differ = 0;
        for (int pair = 0; pair < 60; pair++) {
            WrittenRun before = WrittenRun.of(truth, weak);
            WrittenRun after = WrittenRun.of(truth, weak);
            for (int seed = 0; seed < 3; seed++) {
                before.student(drawn(1000L * pair + seed));
                after.student(drawn(1000L * pair + 500 + seed));
            }
            RunComparison compared = compare(before, after);
            differ += compared.worse().size() + compared.better().size() > 0 ? 1 : 0;
        }
        // 3 of 60 at a level of 5 %, and four standard deviations of 1.7 above that.
        assertThat(differ).isLessThan(10);
    }

    @Test
    void clusters_are_paired_whole() throws IOException {
        RunComparison compared = compare(run(GOOD).clustersOf(8), run(BAD).clustersOf(8));

        assertThat(value(compared, 0).clusters()).isEqualTo(2);
        assertThat(compared.paired().get(0).told()).isEqualTo(Told.CANNOT_TELL);
    }

    /** What is not paired has its reason. */
    private String reason(WrittenRun before, WrittenRun after) throws IOException {
        RunComparison compared = compare(before, after);
        assertThat(compared.paired()).isEmpty();
        return compared.reasons().values().iterator().next();
    }

    @Test
    void what_is_not_paired_says_why() throws IOException {
        assertThat(reason(run(GOOD).world("claims", 1), run(GOOD).world("claims", 2)))
                .isEqualTo("its examples are others: of world claims with seed 1 and 8 examples before, of world claims"
                        + " with seed 2 and 8 examples after");
        assertThat(reason(
                        run(GOOD).world("claims", 1),
                        WrittenRun.of("ttttttttttttttft", WEAK).student(GOOD).world("claims", 1)))
                .isEqualTo("its examples are others: the generated truth of 1 differs");
        assertThat(reason(run(GOOD), run(GOOD).disclosing("metrics")))
                .isEqualTo("20260102-120000 gives no example's truth away (--disclose metrics)");
        assertThat(reason(run(GOOD).truth("\"error-rate\": 0.05"), run(GOOD)))
                .isEqualTo("truth may be wrong on 5.0\u00a0% of the examples, which an interval over examples does not"
                        + " know");
        assertThat(reason(run(GOOD), run(GOOD).truth("\"sampled\": {\"examples\": 4}")))
                .isEqualTo("truth is known of a sample only, whose weights examples.csv.gz does not hold");
    }

    @Test
    void examples_that_do_not_give_the_figure_that_was_reported_are_not_paired() throws IOException {
        Path before = run(GOOD).write(runs, "20260101-120000");
        Path after = run(GOOD).write(runs, "20260102-120000");
        Path metrics = after.resolve("metrics.csv");
        Files.writeString(
                metrics,
                Files.readString(metrics).replace("accuracy,truth,,,,value,0.875", "accuracy,truth,,,,value,0.9"));

        RunComparison compared = RunComparison.of(before, after);

        assertThat(compared.paired())
                .extracting(RunComparison.PairedFigure::what)
                .containsExactly("student/soft: inherited-error");
        assertThat(compared.reasons())
                .containsValue(
                        "the examples of 20260102-120000 have a mean of 0.875 where metrics.csv says 0.9, so they are"
                                + " not all that it was made of");
    }

    @Test
    void a_task_of_one_run_is_told_and_not_compared() throws IOException {
        RunComparison compared = compare(run(GOOD), run(GOOD).task("others"));

        assertThat(compared.gates())
                .extracting(GatePair::move)
                .containsExactly(GatePair.Move.ONLY_ONE, GatePair.Move.ONLY_ONE);
        assertThat(compared.paired()).isEmpty();
    }

    private Document page(Compared compared) throws IOException {
        return Jsoup.parse(Files.readString(compared.page()));
    }

    @Test
    void the_page_stands_beside_its_table_and_links_both_runs() throws IOException {
        Path before = run(GOOD).write(runs, "20260101-120000");
        Path after = run(BAD).standing("red").write(runs, "20260102-120000");
        Compared compared = RunsComparison.write(before, after, runs.resolve("compare"));
        Document page = page(compared);

        assertThat(compared.worse()).hasSize(2).allMatch(line -> line.startsWith("worse: claims / "));
        assertThat(compared.page()).isEqualTo(runs.resolve("compare/20260101-120000..20260102-120000.html"));
        assertThat(page.select("a[href]:not([href^=#])").eachAttr("href"))
                .containsExactly(
                        "../20260101-120000/report.html",
                        "../20260102-120000/report.html",
                        "20260101-120000..20260102-120000.csv");
        assertThat(page.selectFirst(".state").text()).isEqualTo("\u25bc 1 gate and 1 paired figure got worse");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "What got worse",
                        "What got better",
                        "Gates side by side",
                        "Paired differences",
                        "Changed examples",
                        "Where they come from");
        assertThat(page.select("table.pairs tbody tr").eachText())
                .containsExactly("claims accuracy soft at least .5 \u25bc worse \u2713 PASS \u25cf as expected .8750"
                        + " \u2717 FAIL \u25b2 red .2500 \u2212.6250 \u25bc worse");
        assertThat(page.select("table.changed tbody tr")).hasSize(10);
        List<String> table = Files.readAllLines(runs.resolve("compare/20260101-120000..20260102-120000.csv"));
        assertThat(table)
                .contains(
                        "gate,claims,accuracy soft at least .5,student,soft,all,accuracy,pass as-expected,fail red,0.875,0.25,"
                                + "-0.625,,,,,,,,,,,worse,")
                .contains("example,claims,e0,student,soft,,,t,f,1.0,0.0,,,,,,,,,,,,worse,");
    }

    @Test
    void the_same_runs_give_the_same_bytes() throws IOException {
        Path before = run(GOOD).write(runs, "20260101-120000");
        Path after = run(BAD).write(runs, "20260102-120000");
        byte[] once = Files.readAllBytes(
                RunsComparison.write(before, after, runs.resolve("compare")).page());

        assertThat(RunsComparison.write(before, after, runs.resolve("compare")).page())
                .hasBinaryContent(once);
    }

    @Test
    void nothing_is_written_where_a_run_cannot_be_read() throws IOException {
        Path before = run(GOOD).write(runs, "20260101-120000");
        assertThatThrownBy(() -> RunsComparison.write(before, runs, runs.resolve("compare")))
                .isInstanceOf(BadInput.class);
        assertThat(runs.resolve("compare")).doesNotExist();
    }

    @Test
    void folders_with_any_name_get_a_page_with_a_plain_one() throws IOException {
        Path odd = run(GOOD).write(runs, ".. <u>&\"é");
        Compared compared = RunsComparison.write(odd, odd, runs.resolve("to"));

        assertThat(compared.page().getFileName()).hasToString("u----..u----.html");
        assertThat(page(compared).select("u")).isEmpty();
    }
}

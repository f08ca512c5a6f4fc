package dev.plumbline.reports.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Parts;
import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Script;
import dev.plumbline.truth.Arm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What stands in the page without a script. */
class ExamplesPartTest {

    private static Element section(TaskRun run) {
        Html page = new Html();
        ExampleSections.of(new Run(List.of(run), List.of()), Parts.NONE).part(0).write(page);
        return Jsoup.parse(page.page()).selectFirst("section.examples");
    }

    private static MadeTask birds() {
        return MadeTask.singles(4)
                .sliced("topic", "wings", "wings", "fins", "fins")
                .column("text", "a wren is a bird", "a bat is a bird", "a cod is a fish", "a whale is a fish")
                .truth(1, 0, 1, 0)
                .weak(1, 1, .25, 1)
                .arm(Arm.STUDENT, "soft", .75, .95, .875, .25)
                .arm(Arm.CEILING, "", .9, .2, .9, .1);
    }

    @Test
    void outcomes_are_counted_over_all_and_lead_to_their_examples() {
        Element section = section(birds().run());

        assertThat(section.select("table.census tr").eachText())
                .containsExactly(
                        "Outcome student/soft",
                        "inherited the weak label is wrong, and the arm says the same 1 1 here",
                        "confidently wrong together the weak label and the arm are both wrong, and the arm gives its wrong"
                                + " answer a probability of at least .9 1 1 here",
                        "corrected the weak label is wrong, and the arm is right 2 2 here",
                        "both right the weak label and the arm are right 1 1 here");
        assertThat(section.select("table.census a").eachAttr("href")).containsOnly("#examples-1");
        assertThat(section.select("table.census a").eachAttr("data-filters"))
                .containsExactly(
                        "method=soft&outcome=inherited",
                        "method=soft&outcome=confidently-wrong",
                        "method=soft&outcome=corrected",
                        "method=soft&outcome=both-right");
    }

    @Test
    void an_example_is_a_line_behind_which_all_of_it_stands() {
        Element entry = section(birds().run()).selectFirst("li.entry");

        assertThat(entry.selectFirst("summary").text())
                .isEqualTo(
                        "e1 truth no weak label yes 1.000 student/soft yes .950 inherited, confidently wrong together"
                                + " topic wings \u00b7 text a bat is a bird");
        assertThat(entry.select(".entry-body dl.facts > div").eachText())
                .containsExactly(
                        "cluster p1",
                        "slices topic=wings",
                        "truth no",
                        "weak label yes 1.000",
                        "student/soft yes .950: inherited, confidently wrong together",
                        "ceiling no .800");
        assertThat(entry.select(".entry-body dl.texts > div").eachText())
                .containsExactly("topic wings", "text a bat is a bird");
    }

    @Test
    void what_needs_a_script_is_hidden_and_labelled() {
        Element section = section(birds().run());

        assertThat(section.select("[data-script]")).allMatch(part -> part.hasAttr("hidden"));
        assertThat(section.select(".choices label").eachText()).containsExactly("Outcome", "Slice", "Order", "Search");
        assertThat(section.select(".choices label"))
                .allMatch(label -> section.getElementById(label.attr("for")).hasAttr("data-control"));
        assertThat(section.select("select[data-control=slice] option").eachAttr("value"))
                .containsExactly("", "topic=fins", "topic=wings");
        assertThat(section.selectFirst("output").attr("aria-live")).isEqualTo("polite");
    }

    @Test
    void a_pair_stands_side_by_side_with_who_prefers_which() {
        Element section = section(MadeTask.pairs(1)
                .column("prompt", "Which?", "Which?")
                .column("answer", "this", "that")
                .column("answer_a", "this", "this")
                .truth(1)
                .weak(.25)
                .arm(Arm.STUDENT, "soft", .875)
                .run());

        assertThat(section.select(".side").eachText())
                .containsExactly(
                        "first preferred by truth, student/soft .875 answer this",
                        "second preferred by the weak label .750 answer that");
        // answer_a says again what the first side says
        assertThat(section.select(".entry-body > dl.texts").eachText()).containsExactly("prompt Which?");
        assertThat(section.selectFirst("li.entry summary").text()).contains("corrected");
    }

    @Test
    void a_pool_is_a_table_ordered_by_reward_with_rating_truth_and_gold() {
        Element section = section(MadeTask.pools(4, 4)
                .column("answer", "one", "two", "three", "four")
                .truth(0, 1, 1, 0)
                .gold(-1, 2, .5, -.25)
                .weak(1, .875, .25, 0)
                .reward("length", 3, 1, 2, -1)
                .run());

        assertThat(section.select("table.candidates tr").eachText())
                .containsExactly(
                        "Candidate reward/length weak label truth gold answer",
                        "e0 3 yes 1.000 no \u22121 one",
                        "e2 2 no .750 yes 0.5 three",
                        "e1 1 yes .875 yes 2 two",
                        "e3 \u22121 no 1.000 no \u22120.25 four");
        assertThat(section.selectFirst("li.entry summary").text())
                .isEqualTo("p0 reward/length puts first e0 truth no weak label yes 1.000 inherited answer one");
        assertThat(section.selectFirst("p").text()).isEqualTo("The held-out pool of this task stands here.");
    }

    @Test
    void of_a_large_pool_those_stay_that_rewards_and_raters_put_highest() {
        double[] up = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
        double[] down = IntStream.range(0, 40).mapToDouble(i -> -i).toArray();
        double[] rating =
                IntStream.range(0, 40).mapToDouble(i -> i == 20 ? 1 : 0).toArray();
        Element section = section(MadeTask.pools(40, 40)
                .truth(new int[40])
                .weak(rating)
                .reward("up", up)
                .reward("down", down)
                .run());

        // in turn: 39, 0 and 20; then 38, 1 and 0 again; then 37, 2 and 1; ... until there are 12
        assertThat(section.select("table.candidates tbody th").eachText())
                .containsExactly("e39", "e38", "e37", "e36", "e35", "e34", "e20", "e4", "e3", "e2", "e1", "e0");
        assertThat(section.selectFirst("caption:contains(candidates)").text())
                .isEqualTo("12 candidates ordered by reward/up; 28 that rewards and raters put lower are left out");
    }

    @Test
    void with_more_examples_than_find_room_the_page_says_how_many_there_are() {
        int size = 1000;
        Element section = section(MadeTask.singles(size)
                .weak(IntStream.range(0, size).mapToDouble(i -> i % 2).toArray())
                .run());

        assertThat(section.selectFirst("p").text())
                .isEqualTo(
                        "300 of 1,000 held-out examples stand here, those that tell most; all are in examples.csv.gz.");
        assertThat(section.select("table.census tbody tr").eachText())
                .containsExactly(
                        "wrong the arm is wrong; there are no weak labels to compare it with 500 150 here",
                        "right the arm is right; there are no weak labels to compare it with 500 150 here");
        assertThat(section.select("li.entry")).hasSize(10);
        assertThat(section.selectFirst("[data-static] > p").text())
                .isEqualTo("The first 10 of them; with a script all can be filtered, searched and sorted.");
    }

    @Test
    void the_scripts_of_a_report_together_are_smaller_than_20_kilobytes() throws IOException {
        String text = Script.of("page", "tables", "tips", "examples").text();

        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
        assertThat(text).doesNotContain("innerHTML", "insertAdjacentHTML", "eval(", "document.write");
    }
}

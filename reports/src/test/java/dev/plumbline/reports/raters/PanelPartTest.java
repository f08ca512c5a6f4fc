package dev.plumbline.reports.raters;

import static dev.plumbline.reports.Samples.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.aggregation.Aggregated;
import dev.plumbline.labeling.aggregation.Aggregation;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.reports.html.Html;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PanelPartTest {

    /** As many raters, each of whom rates the one example. */
    private static PanelRatings ratings(int raters) {
        return new PanelRatings(
                List.of("no", "yes"),
                IntStream.range(0, raters).mapToObj(i -> "r%03d".formatted(i)).toList(),
                1,
                1,
                IntStream.range(0, raters).toArray(),
                new int[raters],
                new int[raters]);
    }

    private static Element page(PanelRatings ratings) {
        Aggregated counted = new Aggregation.WeightedMajority(place(3), 10).of(ratings, 1);
        Html page = new Html();
        new PanelPart(new PanelLabels(ratings, Optional.empty(), List.of(), List.of(counted))).write(page);
        return Jsoup.parse(page.page()).body();
    }

    @Test
    void of_many_raters_a_page_shows_the_first_hundred_and_says_so() {
        Element page = page(ratings(101));

        assertThat(page.select("details p").text())
                .endsWith("These are the first 100 by name of 101 raters; raters.csv has all of them.");
        assertThat(page.select("details tbody th").eachText())
                .hasSize(100)
                .startsWith("r000", "r001")
                .endsWith("r099");
    }

    @Test
    void of_a_hundred_all_are_shown() {
        Element page = page(ratings(100));

        assertThat(page.select("details p").text()).doesNotContain("first 100");
        assertThat(page.select("details tbody th")).hasSize(100);
    }

    @Test
    void a_panel_without_groups_is_told_in_a_sentence() {
        assertThat(page(ratings(3)).select("p").first().text())
                .isEqualTo("3 raters gave 3 ratings of 1 of 1 example, 3 of each.");
        assertThat(page(ratings(3)).select("table.facts")).isEmpty();
    }

    @Test
    void facts_count_examples_alone_and_the_median_of_an_even_number_lies_between() {
        PanelRatings ratings = new PanelRatings(
                List.of("no", "yes"),
                List.of("ann", "bob", "eve"),
                2,
                3,
                new int[] {0, 0, 1, 2},
                new int[] {0, 1, 1, 2},
                new int[] {0, 1, 1, 1});

        // eve rated the third item alone, which is no example
        assertThat(PanelFacts.of(ratings)).isEqualTo(new PanelFacts(2, 3, 1, 1.5, 2, 0));
    }
}

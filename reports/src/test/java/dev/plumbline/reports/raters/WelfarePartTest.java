package dev.plumbline.reports.raters;

import static dev.plumbline.reports.Samples.all;
import static dev.plumbline.reports.Samples.place;
import static dev.plumbline.reports.Samples.point;
import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.policy.Criterion;
import dev.plumbline.policy.WelfareSpec;
import dev.plumbline.reports.Samples;
import dev.plumbline.reports.html.Footnotes;
import dev.plumbline.reports.html.Html;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class WelfarePartTest {

    private static Measured about(double estimate) {
        return value(estimate, estimate - 0.125, estimate + 0.125);
    }

    private static WelfareSpec spec(Map<String, String> utilities, OptionalDouble klAtMost, OptionalDouble beta) {
        return spec(utilities, Map.of(), klAtMost, beta);
    }

    private static WelfareSpec spec(
            Map<String, String> utilities, Map<String, Double> weights, OptionalDouble klAtMost, OptionalDouble beta) {
        return new WelfareSpec(
                place(9),
                Optional.empty(),
                utilities,
                weights,
                Optional.empty(),
                List.of(
                        new Criterion.Utilitarian(place(9)),
                        new Criterion.Maximin(place(9)),
                        new Criterion.Nash(place(9))),
                klAtMost,
                beta,
                0.5,
                0.001);
    }

    private static Element page(WelfareSpec spec, List<Measurement> measurements) {
        return page(spec, true, measurements);
    }

    private static Element page(WelfareSpec spec, boolean population, List<Measurement> measurements) {
        Html page = new Html();
        new WelfarePart(spec, population, Samples.findings(measurements), new Footnotes("task-1-policy")).write(page);
        return Jsoup.parse(page.page()).body();
    }

    private static Element page(List<Measurement> measurements) {
        return page(spec(Map.of(), OptionalDouble.empty(), OptionalDouble.empty()), measurements);
    }

    private static List<Measurement> policy(String method, double young, double old, double mean, double worst) {
        return new ArrayList<>(List.of(
                point("policy", method, "utility", Against.RATINGS, "group", "young", about(young)),
                point("policy", method, "utility", Against.RATINGS, "group", "old", about(old)),
                all("policy", method, "mean-utility", Against.RATINGS, about(mean)),
                all("policy", method, "worst-off", Against.RATINGS, about(worst))));
    }

    private static List<Measurement> both() {
        List<Measurement> all = policy("utilitarian", 1, 0.25, 0.75, 0.2);
        all.add(all("policy", "utilitarian", "price-of-fairness", Against.RATINGS, value(0, 0, 0)));
        all.add(all("policy", "utilitarian", "chosen-good", Against.RATINGS, about(0.875)));
        all.add(all("policy", "utilitarian", "chosen-good", Against.TRUTH, about(0.5)));
        all.addAll(policy("maximin", 0.5, 0.5, 0.5, 0.45));
        all.add(all("policy", "maximin", "price-of-fairness", Against.RATINGS, about(0.25)));
        all.add(all("policy", "nash", "mean-utility", Against.RATINGS, undefined("no policy is better for all")));
        return all;
    }

    @Test
    void policies_stand_by_what_they_are_worth_to_each_group() {
        assertThat(page(both()).select("table:contains(worth to the groups) tr").eachText())
                .containsExactly(
                        "Policy utility to young utility to old mean-utility worst-off price-of-fairness",
                        "utilitarian 1.000 .875 to 1.125 .250 .125 to .375 .750 .625 to .875 .200 .075 to .325 0",
                        "maximin .500 .375 to .625 .500 .375 to .625 .500 .375 to .625 .450 .325 to .575 .250 .125 to"
                                + " .375",
                        "nash \u2013 undefined1");
    }

    @Test
    void what_they_choose_stands_by_ratings_beside_truth() {
        assertThat(page(both())
                        .select("table:contains(by the ratings and by truth) tr")
                        .eachText())
                .containsExactly(
                        "Policy chosen-good (ratings) chosen-good (truth)",
                        "utilitarian .875 .750 to 1.000 .500 .375 to .625");
    }

    @Test
    void what_fairness_gives_and_costs_is_said() {
        assertThat(page(both()).select("figcaption").text())
                .isEqualTo(
                        "The group that is worst off has a utility of .45 under maximin and of .20 under utilitarian; the"
                                + " price of fairness is .25.");
        assertThat(page(policy("utilitarian", 1, 0, 0.5, 0))
                        .select("figcaption")
                        .text())
                .isEqualTo("What each policy is worth to the groups, by ratings.");
    }

    @Test
    void the_choice_is_told_in_words() {
        String start =
                "Groups choose together among the candidates of each pool, by utilitarian, maximin and nash. A group's"
                        + " utility of a candidate is ";
        String end = ", in standard deviations under the base policy, whose own utility is 0. Means weigh the groups by"
                + " their shares of the population.";

        assertThat(page(List.of()).select("p").text()).isEqualTo(start + "the share of its ratings that approve" + end);
        assertThat(page(spec(Map.of("young", "liked"), OptionalDouble.of(0.5), OptionalDouble.empty()), List.of())
                        .select("p")
                        .text())
                .isEqualTo(
                        start + "a column of the data" + end + " No policy goes further than .5 nats from the base.");
        assertThat(page(spec(Map.of(), OptionalDouble.empty(), OptionalDouble.of(2)), List.of())
                        .select("p")
                        .text())
                .isEqualTo(start + "the share of its ratings that approve" + end
                        + " Each nat of divergence from the base costs 2.");
    }

    @Test
    void it_is_told_how_means_weigh_the_groups() {
        OptionalDouble none = OptionalDouble.empty();

        assertThat(page(spec(Map.of(), none, none), false, List.of())
                        .select("p")
                        .text())
                .endsWith("Means weigh the groups alike.");
        assertThat(page(spec(Map.of(), Map.of("young", 0.25), none, none), false, List.of())
                        .select("p")
                        .text())
                .endsWith("Means weigh the groups young by .25.");
    }

    private static List<String> drawn(List<Measurement> measurements) {
        return page(measurements).select("svg.rows text").eachText();
    }

    @Test
    void groups_stand_under_each_policy_on_one_scale_and_the_worst_off_is_said_as_far_as_it_is_clear() {
        // Of utilitarian .25 to .375 is clearly below .875 to 1.125; of nash .375 to .625 is not below .5 to .75; of
        // maximin both have the same.
        List<Measurement> all = new ArrayList<>(both());
        all.addAll(policy("nash", 0.625, 0.5, 0.5, 0.5));
        assertThat(drawn(all))
                .containsExactly(
                        "utility, the base has 0",
                        "utilitarian",
                        "young",
                        "1.000",
                        "old",
                        ".250",
                        "\u25c2 worst off",
                        "maximin",
                        "young",
                        ".500",
                        "old",
                        ".500",
                        "0",
                        ".5",
                        "1",
                        "1.5",
                        "nash",
                        "young",
                        ".625",
                        "old",
                        ".500",
                        "\u25c2 worst off?");
    }

    @Test
    void a_single_group_is_not_worst_off() {
        List<Measurement> one = List.of(
                point("policy", "maximin", "utility", Against.RATINGS, "group", "all", about(0.5)),
                all("policy", "maximin", "mean-utility", Against.RATINGS, about(0.5)));
        assertThat(drawn(one)).contains("all", ".500").noneMatch(text -> text.contains("worst"));
    }

    @Test
    void without_any_value_there_is_no_picture_but_the_reason() {
        Element page = page(List.of(
                point("policy", "nash", "utility", Against.RATINGS, "group", "young", undefined("nobody rates")),
                all("policy", "nash", "mean-utility", Against.RATINGS, undefined("nobody rates"))));
        assertThat(page.select("svg")).isEmpty();
        assertThat(page.select("details td").eachText()).contains("\u2013 undefined1");
    }

    @Test
    void a_small_picture_is_these_bytes() throws IOException {
        Html page = new Html();
        WelfareSpec spec = spec(Map.of(), OptionalDouble.empty(), OptionalDouble.empty());
        List<Measurement> one = policy("utilitarian", 1, 0.25, 0.75, 0.2);
        new WelfarePart(spec, true, Samples.findings(one), new Footnotes("task-1-policy")).write(page);
        String html = page.page();
        String svg =
                html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + 6).replace("><", ">\n<") + "\n";

        try (InputStream golden = WelfarePartTest.class.getResourceAsStream("welfare.svg")) {
            assertThat(svg).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

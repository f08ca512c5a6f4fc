package dev.plumbline.reports.raters;

import static dev.plumbline.reports.Samples.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.labeling.CorrelationSweep;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.aggregation.Aggregation;
import dev.plumbline.labeling.raters.Blind;
import dev.plumbline.labeling.raters.RaterError;
import dev.plumbline.labeling.raters.SimulatedRaters;
import dev.plumbline.reports.html.Html;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RaterWordsTest {

    private static SimulatedRaters raters(int count, RaterError... errors) {
        return new SimulatedRaters(
                place(9),
                count,
                List.of(errors),
                Map.of(),
                0,
                Map.of(),
                0,
                0,
                Optional.empty(),
                0,
                OptionalDouble.empty(),
                Optional.empty());
    }

    private static String text(RaterError... errors) {
        return new RaterWords(raters(1, errors)).text();
    }

    @Test
    void errors_by_name_are_told_with_their_degree() {
        assertThat(text(new RaterError.UnopenedCitations(place(9), 0))).isEqualTo("count citations and open none");
        assertThat(text(new RaterError.UnopenedCitations(place(9), 0.2)))
                .isEqualTo("count citations and open none (but for 20\u00a0% of the examples)");
        assertThat(text(new RaterError.DiffuseHarm(place(9), 0)))
                .isEqualTo("do not see a harm that is small in every example");
        assertThat(text(new RaterError.LateCost(place(9), 0.3)))
                .isEqualTo("rate before the costs come (giving it 30\u00a0% of its weight)");
        assertThat(text(new RaterError.Length(place(9), 0.5), new RaterError.Sycophancy(place(9), 2)))
                .isEqualTo("like long answers (weight .5) and like who agrees with them (weight 2)");
        assertThat(text(new RaterError.Spam(place(9), 0.25, Optional.of("yes"))))
                .isEqualTo("answer without looking, always yes (on 25\u00a0% of the examples)");
        assertThat(text(new RaterError.Adversarial(place(9), 1)))
                .isEqualTo("say the opposite of what they hold to be right");
    }

    @Test
    void every_error_that_has_a_name_has_words() {
        List<String> words = every(RaterError.class)
                .map(type ->
                        type.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();

        assertThat(words)
                .hasSizeGreaterThanOrEqualTo(14)
                .allSatisfy(label -> assertThat(RaterWords.ERRORS).containsKey(label));
    }

    private static Stream<Class<?>> every(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RaterWordsTest::every)
                : Stream.of(type);
    }

    @Test
    void raters_without_errors_perceive_what_is_there() {
        assertThat(text()).isEqualTo("perceive what is there");
    }

    @Test
    void what_they_read_and_their_habits_are_told() {
        SimulatedRaters raters = new SimulatedRaters(
                place(9),
                3,
                List.of(),
                Map.of("valid", "cited"),
                0,
                Map.of("harm", -0.5),
                0.5,
                -1,
                Optional.of(new SimulatedRaters.Ties(place(9), 0.1, SimulatedRaters.TieHabit.COIN)),
                0.05,
                OptionalDouble.of(0.6),
                Optional.of(new SimulatedRaters.ClassErrors(
                        place(9), 0.2, 0.67, Optional.of(new Blind(place(9), "carry", "yes")))));

        assertThat(new RaterWords(raters).text())
                .isEqualTo(
                        "read cited in place of valid, give harm the weight \u2212.5 and err on 20\u00a0% of the examples, with"
                                + " 67\u00a0% of these errors where carry is yes; noise .5; threshold \u22121; coin within .1 of the threshold; 5\u00a0% of the ratings missing;"
                                + " errors correlated by .6");
    }

    @Test
    void simulated_raters_stand_by_group_with_how_far_they_err_together() {
        Map<String, SimulatedRaters> groups = new LinkedHashMap<>();
        groups.put("<i>crowd</i>", raters(5, new RaterError.PopularFalsehood(place(9), 0)));
        groups.put("expert", raters(1));
        WeakLabeler.Panel panel = new WeakLabeler.Panel(
                place(9),
                Optional.empty(),
                Optional.empty(),
                groups,
                0.4,
                Optional.of(new CorrelationSweep(place(9), List.of(1.0, 0.0, 0.5))),
                Map.of(),
                List.of(new Aggregation.Majority(place(9))));
        Html page = new Html();
        new PanelSource(panel).write(page);

        assertThat(Jsoup.parse(page.page()).select("p, li").eachText())
                .containsExactly(
                        "Simulated raters, who err as the task file says. The errors of any two are correlated by .4. The"
                                + " same raters also rated with their errors correlated by 0, .5 and 1.",
                        "<i>crowd</i> (5 raters): they hold for true what most people do.",
                        "expert (1 rater): they perceive what is there.",
                        "The weak labels are what majority makes of their ratings.");
    }
}

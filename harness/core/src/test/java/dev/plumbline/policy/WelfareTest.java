package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.Population;
import dev.plumbline.labeling.raters.RaterGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class WelfareTest {

    private static final Place PLACE = new Place("task.yaml", 6, 19);
    private static final Criterion UTILITARIAN = new Criterion.Utilitarian(PLACE);
    private static final Criterion MAXIMIN = new Criterion.Maximin(PLACE);
    private static final Criterion NASH = new Criterion.Nash(PLACE);
    private static final Criterion ACCEPTED = new Criterion.Accepted(PLACE);

    private static WelfareSpec spec(Map<String, Double> weights, Optional<String> base, Criterion... choose) {
        return new WelfareSpec(
                PLACE,
                Optional.empty(),
                Map.of(),
                weights,
                base,
                List.of(choose),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                .5,
                .001);
    }

    private static Examples examples(int pools, int each) {
        StringColumn id = StringColumn.create("id");
        StringColumn pool = StringColumn.create("pool");
        StringColumn prior = StringColumn.create("prior");
        for (int i = 0; i < pools * each; i++) {
            id.append("e" + i);
            pool.append("p" + i / each);
            prior.append(i % each == 0 ? "3" : "1");
        }
        Table table = Table.create(id, pool, pool.copy().setName("cluster"), prior);
        int[] first = IntStream.range(0, pools * each).toArray();
        return new Examples(Shape.POINTWISE, table, table.copy(), first, new int[0]);
    }

    /** What the raters of each of two groups say of each example: a letter a rater, {@code y}, {@code n} or {@code -}. */
    private static PanelLabels panel(String[] old, String[] young) {
        int perGroup = old[0].length();
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < old.length; i++) {
            for (int r = 0; r < 2 * perGroup; r++) {
                char said = r < perGroup ? old[i].charAt(r) : young[i].charAt(r - perGroup);
                if (said != '-') {
                    all.add(new int[] {r, i, said == 'y' ? 1 : 0});
                }
            }
        }
        PanelRatings ratings = new PanelRatings(
                List.of("no", "yes"),
                IntStream.range(0, 2 * perGroup).mapToObj(r -> "r" + r).toList(),
                old.length,
                old.length,
                all.stream().mapToInt(one -> one[0]).toArray(),
                all.stream().mapToInt(one -> one[1]).toArray(),
                all.stream().mapToInt(one -> one[2]).toArray());
        RaterGroups groups = new RaterGroups(
                List.of("old", "young"),
                IntStream.range(0, 2 * perGroup).map(r -> r / perGroup).toArray());
        return new PanelLabels(
                ratings,
                Optional.of(groups),
                Optional.of(new Population(List.of(.8, .2))),
                List.of(),
                List.of(),
                List.of());
    }

    private static Policies chosen(WelfareSpec spec, Examples examples, PanelLabels panel) {
        int[] rows = IntStream.range(0, examples.size()).toArray();
        return Welfare.choose(spec, examples, rows, 1, Optional.of(panel), 1);
    }

    @Test
    void the_utilitarian_weighs_groups_as_the_population_does_unless_the_task_says_otherwise() {
        // Each group wants one of two candidates and has the same scale: the weights decide.
        PanelLabels panel = panel(new String[] {"yyyy", "nnnn"}, new String[] {"nnnn", "yyyy"});
        Policies population = chosen(spec(Map.of(), Optional.empty(), UTILITARIAN), examples(1, 2), panel);
        assertThat(population.all().get(1).weights()).containsExactly(1, 0);
        Policies other =
                chosen(spec(Map.of("old", .1, "young", .9), Optional.empty(), UTILITARIAN), examples(1, 2), panel);
        assertThat(other.all().get(1).weights()).containsExactly(0, 1);
    }

    @Test
    void nash_is_missing_with_its_reason_where_one_group_wants_what_the_other_rejects() {
        PanelLabels panel = panel(new String[] {"yyyy", "nnnn"}, new String[] {"nnnn", "yyyy"});
        Policies policies = chosen(spec(Map.of(), Optional.empty(), MAXIMIN, NASH), examples(1, 2), panel);
        assertThat(policies.all().get(1).weights()[0]).isCloseTo(.5, within(1e-9));
        assertThat(policies.all().get(2).missing()).contains("no policy gives every group more than the base");
    }

    @Test
    void a_candidate_that_some_group_has_not_rated_is_none_and_the_base_is_what_is_left() {
        PanelLabels panel = panel(
                new String[] {"yyyy", "nnnn", "yyyy", "yn--", "yyyy", "yyyy"},
                new String[] {"ynyn", "yyyy", "----", "nnyy", "----", "yyyy"});
        Policies policies = chosen(spec(Map.of(), Optional.of("prior"), UTILITARIAN), examples(2, 3), panel);
        assertThat(policies.pools().rows()).containsExactly(0, 1, 3, 5);
        assertThat(policies.all().get(0).weights()).containsExactly(.75, .25, 0, .75, 0, .25);
    }

    @Test
    void each_half_of_the_raters_chooses_by_itself_among_what_both_have_rated() {
        PanelLabels panel =
                panel(new String[] {"ynyn", "nyny", "nnnn", "y---"}, new String[] {"ynyn", "nyny", "nnnn", "yyyy"});
        Policies policies = chosen(spec(Map.of(), Optional.empty(), UTILITARIAN), examples(1, 4), panel);
        Policies.Halves halves = policies.halves().orElseThrow();
        assertThat(IntStream.of(halves.of()).sum()).isEqualTo(4);
        assertThat(policies.pools().rows()).containsExactly(0, 1, 2, 3);
        assertThat(halves.pools().rows()).containsExactly(0, 1, 2);
        for (double[] half : policies.all().get(1).byHalf()) {
            assertThat(IntStream.range(0, 4).mapToDouble(i -> half[i]).sum()).isCloseTo(1, within(1e-12));
            assertThat(half[3]).isZero();
        }
    }

    @Test
    void every_group_accepts_what_enough_of_its_raters_approve_of() {
        // Clopper and Pearson's lower end: 5 of 5 .549, 7 of 8 .529, 6 of 8 .400
        PanelLabels panel = panel(
                new String[] {"yyyyy---", "yyyyyyyy", "yyyyyyyn", "yyyy----"},
                new String[] {"yyyyyyyn", "yyyyyynn", "yyyyyyyy", "yyyyyyyy"});
        Policies policies = chosen(spec(Map.of(), Optional.empty(), ACCEPTED), examples(1, 4), panel);
        assertThat(policies.accepted()).containsExactly(true, false, true, false);
        assertThat(policies.all().get(1).weights()).containsExactly(.5, 0, .5, 0);
        Policies none = chosen(
                spec(Map.of(), Optional.empty(), ACCEPTED),
                examples(1, 4),
                panel(new String[] {"yn", "ny", "yy", "nn"}, new String[] {"yn", "ny", "yy", "nn"}));
        assertThat(none.all().get(1).weights()).containsExactly(.25, .25, .25, .25);
    }

    @Test
    void without_two_candidates_in_a_pool_there_is_nothing_to_choose() {
        PanelLabels panel = panel(new String[] {"yy", "nn"}, new String[] {"--", "yy"});
        assertThatThrownBy(() -> chosen(spec(Map.of(), Optional.empty(), MAXIMIN), examples(1, 2), panel))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "task.yaml:6:19: a choice needs candidates: no pool of the held-out split has two that every"
                                + " group has rated; name the column of the prompts under dataset.pool");
    }

    @Test
    void the_order_of_the_groups_changes_no_policy() {
        String[] one = {"yyny", "nyyn", "nnyy", "ynnn", "yyyn", "nnny"};
        String[] other = {"nnyy", "yyyy", "nyny", "nnnn", "ynyn", "yyyn"};
        double[] weights = chosen(
                        spec(Map.of("old", .5, "young", .5), Optional.empty(), MAXIMIN),
                        examples(2, 3),
                        panel(one, other))
                .all()
                .get(1)
                .weights();
        double[] exchanged = chosen(
                        spec(Map.of("old", .5, "young", .5), Optional.empty(), MAXIMIN),
                        examples(2, 3),
                        panel(other, one))
                .all()
                .get(1)
                .weights();
        for (int i = 0; i < weights.length; i++) {
            assertThat(exchanged[i]).isCloseTo(weights[i], within(.01));
        }
    }
}

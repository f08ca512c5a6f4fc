package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CandidatesTest {

    private static Examples examples(String... pools) {
        Table table = Table.create("examples");
        String[] ids =
                IntStream.range(0, pools.length).mapToObj(Integer::toString).toArray(String[]::new);
        table.addColumns(
                StringColumn.create(Examples.ID, ids),
                StringColumn.create(Examples.POOL, pools),
                StringColumn.create(Examples.CLUSTER, pools));
        int[] rows = IntStream.range(0, pools.length).toArray();
        return new Examples(Shape.POINTWISE, table, table, rows, new int[0]);
    }

    @Test
    void pools_stand_in_the_order_in_which_they_appear_and_their_examples_ascend() {
        assertThat(Candidates.pools(examples("b", "a", "b", "c", "a")))
                .isDeepEqualTo(new int[][] {{0, 2}, {1, 4}, {3}});
    }

    @Test
    void a_candidate_is_drawn_as_often_as_its_weight_says_and_one_without_weight_never() {
        int[][] pools =
                IntStream.range(0, 20_000).mapToObj(p -> new int[] {0, 1, 2, 3}).toArray(int[][]::new);
        int[] drawn = Candidates.drawn(pools, new double[] {.1, 0, .6, .3}, Draws.of(1, "test", 0));
        assertThat(Arrays.stream(drawn).filter(row -> row == 1)).isEmpty();
        // four standard errors of a share of .6 of 20,000
        assertThat(Arrays.stream(drawn).filter(row -> row == 2).count() / 20_000.0)
                .isEqualTo(.6, within(.014));
        assertThat(Arrays.stream(drawn).filter(row -> row == 0).count() / 20_000.0)
                .isEqualTo(.1, within(.009));
    }

    @Test
    void two_policies_that_agree_on_a_pool_draw_the_same_of_it_whatever_they_do_elsewhere() {
        int[][] pools = {{0, 1}, {2, 3}, {4, 5}};
        int[] one = Candidates.drawn(pools, new double[] {.5, .5, 1, 0, .5, .5}, Draws.of(7, "test", 0));
        int[] other = Candidates.drawn(pools, new double[] {.5, .5, 0, 1, .5, .5}, Draws.of(7, "test", 0));
        assertThat(one[0]).isEqualTo(other[0]);
        assertThat(one[1]).isEqualTo(2);
        assertThat(other[1]).isEqualTo(3);
        assertThat(one[2]).isEqualTo(other[2]);
    }

    @Test
    void raters_see_the_choice_and_others_of_its_prompt_each_once() {
        int[][] pools = IntStream.range(0, 500)
                .mapToObj(p -> IntStream.range(6 * p, 6 * p + 6).toArray())
                .toArray(int[][]::new);
        double[] always = new double[3000];
        Arrays.stream(pools).forEach(pool -> always[pool[4]] = 1);
        int[][] proposed = Candidates.proposed(pools, always, 3, Draws.of(1, "test", 0));
        int[] others = new int[6];
        for (int p = 0; p < pools.length; p++) {
            assertThat(proposed[p]).hasSize(3).doesNotHaveDuplicates();
            assertThat(proposed[p][0]).isEqualTo(pools[p][4]);
            for (int row : proposed[p]) {
                assertThat(row / 6).isEqualTo(p);
                others[row % 6]++;
            }
        }
        // of the five others each in two of five prompts: 200 of 500, four standard errors are 44
        for (int c : new int[] {0, 1, 2, 3, 5}) {
            assertThat(others[c]).isBetween(156, 244);
        }
    }

    @Test
    void of_a_small_pool_everything_is_rated() {
        int[][] proposed = Candidates.proposed(
                new int[][] {{3, 8}, {5}}, new double[] {0, 0, 0, 0, 0, 1, 0, 0, 1}, 4, Draws.of(1, "test", 0));
        assertThat(proposed).isDeepEqualTo(new int[][] {{8, 3}, {5}});
    }
}

package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {

    @TempDir
    Path folder;

    /** Lines with a cluster and a stratum, and truth by turns. */
    private SpecBuilder lines(int n, java.util.function.IntFunction<String> clusterAndStratum) {
        String[] lines = new String[n + 1];
        lines[0] = "c,s,truth";
        for (int i = 0; i < n; i++) {
            lines[i + 1] = clusterAndStratum.apply(i) + "," + i % 2;
        }
        return SpecBuilder.of(folder, "a.csv", lines).cluster("c");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void single_examples_are_dealt_by_exactly_the_shares(long seed) {
        Splits splits = lines(20, i -> i + ",x")
                .seed(seed)
                .shares(.2, .3, .1, .4)
                .read()
                .dataset()
                .splits();

        // 20 examples: 4, 6, 2 and 8
        assertThat(splits.rows(Split.SUPERVISE)).hasSize(4);
        assertThat(splits.rows(Split.TRANSFER)).hasSize(6);
        assertThat(splits.rows(Split.VALIDATION)).hasSize(2);
        assertThat(splits.rows(Split.HELD_OUT)).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_cluster_is_cut_and_the_shares_hold_to_within_a_cluster(long seed) {
        // clusters of 1, 2, ..., 13 and 14 examples, 105 in all
        int[] cluster = IntStream.rangeClosed(1, 14)
                .flatMap(size -> IntStream.generate(() -> size).limit(size))
                .toArray();
        Splits splits = lines(105, i -> cluster[i] + ",x")
                .seed(seed)
                .shares(0, .5, 0, .5)
                .read()
                .dataset()
                .splits();

        Map<Integer, Split> seen = new HashMap<>();
        for (int i = 0; i < cluster.length; i++) {
            Split split = splits.of().get(i);
            assertThat(seen.computeIfAbsent(cluster[i], c -> split)).isEqualTo(split);
        }
        assertThat((double) splits.rows(Split.HELD_OUT).length).isBetween(52.5 - 7, 52.5 + 7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_stratum_keeps_the_shares(long seed) {
        // every fifth example is rare: 10 of 50
        Splits splits = lines(50, i -> i + (i % 5 == 0 ? ",rare" : ",common"))
                .seed(seed)
                .shares(0, .5, 0, .5)
                .stratify("s")
                .read()
                .dataset()
                .splits();

        assertThat(IntStream.of(splits.rows(Split.HELD_OUT))
                        .filter(i -> i % 5 == 0)
                        .count())
                .isEqualTo(5);
        assertThat(splits.rows(Split.HELD_OUT)).hasSize(25);
    }

    @Test
    void the_seed_decides() {
        SpecBuilder spec = lines(40, i -> i + ",x").shares(.5, 0, 0, .5);

        List<Split> one = spec.seed(1).read().dataset().splits().of();
        assertThat(spec.seed(1).read().dataset().splits().of()).isEqualTo(one);
        assertThat(spec.seed(2).read().dataset().splits().of()).isNotEqualTo(one);
    }

    @Test
    void shares_must_sum_to_one_and_hold_something_out() {
        assertThat(Messages.of(
                        folder,
                        () -> lines(4, i -> i + ",x").shares(.5, 0, 0, .4).read()))
                .isEqualTo("task.yaml:9: expected shares that sum to 1, found a sum of 0.9; correct the shares");
        assertThat(Messages.of(
                        folder,
                        () -> lines(4, i -> i + ",x").shares(.5, .5, 0, 0).read()))
                .isEqualTo(
                        "task.yaml:9: expected a share for held-out, found none; give it one, for truth is measured there");
    }

    @Test
    void a_share_that_gets_no_cluster_is_refused() {
        // 0.1 of 2 clusters is less than any other share at each turn
        assertThat(Messages.of(
                        folder,
                        () -> lines(4, i -> i / 2 + ",x").shares(.1, .4, 0, .5).read()))
                .isEqualTo(
                        "task.yaml:9: the split supervise has a share of 0.1 but gets none of the 2 clusters; raise its share, leave it out, or add data");
    }

    @Test
    void a_column_may_hold_the_splits() {
        Splits splits = SpecBuilder.of(
                        folder,
                        "a.csv",
                        "s,truth",
                        "held-out,1",
                        "transfer,0",
                        "supervise,1",
                        "validation,0",
                        "transfer,1")
                .splitBy("s")
                .read()
                .dataset()
                .splits();

        assertThat(splits.of())
                .containsExactly(Split.HELD_OUT, Split.TRANSFER, Split.SUPERVISE, Split.VALIDATION, Split.TRANSFER);
    }

    @Test
    void a_split_that_is_none_is_refused() {
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.csv", "s,truth", "held_out,1", "transfer,0", ",1", "heldout,1")
                                .splitBy("s")
                                .read()))
                .isEqualTo(
                        "a.csv:2: expected one of supervise, transfer, validation, held-out in 's', found 'held_out'; did you mean 'held-out'?\n"
                                + "a.csv:4: expected one of supervise, transfer, validation, held-out in 's', found an empty cell; correct the cell\n"
                                + "a.csv:5: expected one of supervise, transfer, validation, held-out in 's', found 'heldout'; did you mean 'held-out'?");
    }

    @Test
    void a_cluster_in_two_splits_is_refused() {
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(
                                        folder, "a.csv", "c,s,truth", "a,held-out,1", "b,transfer,0", "a,transfer,1")
                                .cluster("c")
                                .splitBy("s")
                                .read()))
                .isEqualTo(
                        "a.csv:4: the cluster 'a' is in the split transfer here and in held-out at a.csv:2; put all of it into one split");
    }

    @Test
    void a_column_without_held_out_examples_is_refused() {
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.csv", "s,truth", "transfer,1", "transfer,0")
                                .splitBy("s")
                                .read()))
                .isEqualTo(
                        "task.yaml:9: expected at least one held-out example in 's', found none; put some there, for truth is measured on them");
    }

    @Test
    void a_column_takes_no_strata() {
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.csv", "s,truth", "transfer,1", "held-out,0")
                                .splitBy("s")
                                .stratify("s")
                                .read()))
                .isEqualTo("task.yaml:9: a split by a column takes neither shares nor stratify; leave them out");
    }

    @Test
    void a_pair_is_split_by_what_its_candidates_agree_on() {
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.csv", "p,s,truth", "a,held-out,1", "a,transfer,0")
                                .pool("p")
                                .pairs()
                                .splitBy("s")
                                .read()))
                .isEqualTo(
                        "task.yaml:9: expected a column on which the candidates of every pair agree, found 's', on which they differ; name another");
    }
}

package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path folder;

    private SpecBuilder csv(String... lines) {
        return SpecBuilder.of(folder, "a.csv", lines);
    }

    @Test
    void without_keys_every_line_is_an_example_a_pool_and_a_cluster() {
        Examples examples = csv("truth", "x", "y").read().dataset().examples();

        assertThat(examples.column("id").asList()).containsExactly("1", "2");
        assertThat(examples.column("pool").asList()).containsExactly("1", "2");
        assertThat(examples.column("cluster").asList()).containsExactly("1", "2");
    }

    @Test
    void the_key_columns_are_the_keys_whatever_the_file_calls_so() {
        Examples examples = csv("ID,cluster,n,truth", "9,c,a,x", "8,c,b,y")
                .id("n")
                .read()
                .dataset()
                .examples();

        assertThat(examples.columns()).containsExactly("id", "pool", "cluster", "n");
        assertThat(examples.column("cluster").asList()).containsExactly("a", "b");
    }

    @Test
    void a_missing_cluster_is_one_of_its_own_that_no_key_of_the_file_has() {
        Examples examples = csv("id,c,truth", "a,k,x", "b,,y", "c,,x", "d,k,y", "e,no-key:b,x")
                .id("id")
                .cluster("c")
                .read()
                .dataset()
                .examples();

        assertThat(examples.clusters()).containsExactly(0, 1, 2, 0, 3);
        assertThat(examples.column("cluster").asList())
                .containsExactly("k", "no-key:no-key:b", "no-key:no-key:c", "k", "no-key:b");
    }

    @Test
    void duplicate_and_empty_ids_are_refused_with_both_lines() {
        assertThat(Messages.of(
                        folder,
                        () -> csv("id,truth", "a,x", "b,y", "a,y", ",x")
                                .id("id")
                                .read()))
                .isEqualTo("a.csv:4: the id 'a' stands at a.csv:2 already; give every line an id of its own\n"
                        + "a.csv:5: expected an id, found none; give every line an id of its own");
    }

    @Test
    void of_very_many_problems_the_first_are_shown() {
        String[] lines = new String[32];
        java.util.Arrays.fill(lines, "a,x");
        lines[0] = "id,truth";

        // 31 lines with the same id: 30 repeat the first, 20 are shown
        assertThat(Messages.of(folder, () -> csv(lines).id("id").read()).lines())
                .hasSize(21)
                .last()
                .isEqualTo("a.csv:22: and 10 more of these");
    }

    @Test
    void a_pool_lies_in_one_cluster() {
        assertThat(Messages.of(
                        folder,
                        () -> csv("p,c,truth", "a,k,x", "b,k,y", "a,l,y")
                                .pool("p")
                                .cluster("c")
                                .read()))
                .isEqualTo(
                        "a.csv:4: the pool 'a' lies in the cluster 'l' here and in 'k' at a.csv:2; give all of a pool one cluster");
    }

    @Test
    void an_empty_pool_is_refused() {
        assertThat(Messages.of(
                        folder,
                        () -> csv("p,c,truth", "a,k,x", ",k,y").pool("p").read()))
                .isEqualTo("a.csv:3: expected a pool in 'p', found an empty cell; name the pool");
    }

    @Test
    void columns_that_differ_only_in_case_are_refused() {
        assertThat(Messages.of(
                        folder, () -> csv("Score,score,truth", "1,2,x", "3,4,y").read()))
                .isEqualTo(
                        "task.yaml:3: there are two columns 'score' that differ only in case; rename one of the two");
    }
}

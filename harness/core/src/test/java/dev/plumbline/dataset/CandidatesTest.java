package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesTest {

    private static final LabelColumn LABEL = new LabelColumn("label", Map.of("A>B", "a", "B>A", "b"));
    private static final String[] PAIRS = {
        "{\"key\": \"p\", \"q\": \"why\", \"ra\": \"x\", \"s\": {\"v\": [1, 2]}, \"rb\": \"y\", \"label\": \"A>B\"}",
        "{\"key\": \"q\", \"q\": \"how\", \"ra\": \"z\", \"s\": {\"v\": [4, 3]}, \"rb\": \"w\", \"label\": \"B>A\"}"
    };

    @TempDir
    Path folder;

    private SpecBuilder pairs() {
        return SpecBuilder.of(folder, "a.jsonl", PAIRS)
                .id("key")
                .candidate("a", Map.of("text", "ra", "score", "/s/v/0"))
                .candidate("b", Map.of("text", "rb", "score", "/s/v/1"));
    }

    @Test
    void a_line_spreads_into_a_pair_with_its_own_fields_and_the_lines() {
        Loaded loaded = pairs().pairs().read(LABEL);

        Examples examples = loaded.dataset().examples();
        assertThat(examples.table().columnNames()).containsExactly("id", "pool", "cluster", "key", "q", "ra", "rb");
        assertThat(examples.column("id").asList()).containsExactly("p", "q");
        assertThat(examples.first()).containsExactly(0, 2);
        assertThat(examples.second()).containsExactly(1, 3);
        assertThat(examples.candidates().stringColumn("text").asList()).containsExactly("x", "y", "z", "w");
        assertThat(examples.candidates().stringColumn("candidate").asList()).containsExactly("a", "b", "a", "b");
        assertThat(LabelReader.numbers(examples, "score")).containsExactly(1, 2, 4, 3);
        // A>B: the first is preferred, which is class 1.
        assertThat(loaded.truth().classes()).containsExactly("second", "first");
        assertThat(loaded.truth().open(new int[] {0, 1})).containsExactly(1, 0);
    }

    @Test
    void a_line_spreads_into_single_candidates_of_one_pool() {
        Loaded loaded = pairs().read(new LabelColumn("score", Map.of()));

        Examples examples = loaded.dataset().examples();
        assertThat(examples.column("id").asList()).containsExactly("p/a", "p/b", "q/a", "q/b");
        assertThat(examples.column("pool").asList()).containsExactly("p", "p", "q", "q");
        assertThat(examples.clusters()).containsExactly(0, 0, 1, 1);
        assertThat(loaded.truth().classes()).containsExactly("1", "2", "3", "4");
        assertThat(loaded.truth().open(new int[] {0, 1, 2, 3})).containsExactly(0, 1, 3, 2);
    }

    @Test
    void a_value_after_an_equals_sign_is_the_same_on_every_line() {
        Examples examples = pairs().candidate("a", Map.of("text", "ra", "style", "=plain"))
                .candidate("b", Map.of("text", "rb", "style", "="))
                .pairs()
                .read(LABEL)
                .dataset()
                .examples();

        assertThat(examples.candidates().stringColumn("style").asList()).containsExactly("plain", "", "plain", "");
    }

    @Test
    void joined_columns_serve_as_fields_of_candidates() {
        Examples examples = pairs().candidate("a", Map.of("text", "ra", "other", "o1"))
                .candidate("b", Map.of("text", "rb", "other", "o2"))
                .with("b.csv", "pid,x,y", "q,7,8", "p,5,6")
                .join("b.csv", "pid", Map.of("o1", "x", "o2", "/y"))
                .pairs()
                .read(LABEL)
                .dataset()
                .examples();

        assertThat(LabelReader.numbers(examples, "other")).containsExactly(5, 6, 7, 8);
    }

    @Test
    void ids_that_do_not_match_are_all_named() {
        assertThat(Messages.of(
                        folder,
                        () -> pairs().with("b.csv", "pid,x", "p,5", "r,6", "p,7", ",8")
                                .join("b.csv", "pid", Map.of("x", "x"))
                                .read(LABEL)))
                .isEqualTo("b.csv:4: the id 'p' stands at b.csv:2 already; give every line an id of its own\n"
                        + "b.csv:5: expected an id, found none; give every line an id of its own\n"
                        + "a.jsonl:2: the id 'q' is not in b.csv; add a line for it\n"
                        + "b.csv:3: the id 'r' is not in a.jsonl; remove the line\n"
                        + "b.csv:5: the id '' is not in a.jsonl; remove the line");
    }

    @Test
    void a_joined_column_needs_a_name_of_its_own() {
        assertThat(Messages.of(
                        folder,
                        () -> pairs().with("b.csv", "pid,x", "p,5", "q,6")
                                .join("b.csv", "pid", Map.of("q", "x"))
                                .read(LABEL)))
                .isEqualTo("task.yaml:5: there is a column 'q' already; choose another name in columns");
    }

    @Test
    void unknown_fields_are_refused_together_with_the_nearest_names() {
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.jsonl", PAIRS)
                                .id("ky")
                                .columns(Map.of("first", "/s/w/0"))
                                .candidate("a", Map.of("text", "raa"))
                                .candidate("b", Map.of("text", "rb"))
                                .with("b.csv", "pid,other", "p,5", "q,6")
                                .join("b.csv", "id", Map.of("o", "othr"))
                                .cluster("qq")
                                .read(new LabelColumn("labl", Map.of()))))
                .isEqualTo("task.yaml:3: unknown field '/s/w/0'; did you mean '/s/v/0'?\n"
                        + "task.yaml:5: unknown field 'othr'; did you mean 'other'?\n"
                        + "task.yaml:5: unknown field 'id'; did you mean 'pid'?\n"
                        + "task.yaml:3: unknown field 'raa'; did you mean 'ra'?\n"
                        + "task.yaml:3: unknown truth column 'labl'; did you mean 'label'?\n"
                        + "task.yaml:3: unknown column 'ky' in id; did you mean 'key'?\n"
                        + "task.yaml:3: unknown column 'qq' in cluster; did you mean 'q'?");
    }

    @Test
    void candidates_have_the_same_columns_with_names_of_their_own() {
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.jsonl", PAIRS)
                                .candidate("a", Map.of("text", "ra", "q", "ra"))
                                .candidate("b", Map.of("q", "rb"))
                                .pairs()
                                .read(LABEL)))
                .contains(
                        "task.yaml:3: there is a column 'q' already; choose another name in candidates",
                        "task.yaml:3: the candidate 'b' has no column 'text', which another has; give each candidate the same columns");
    }

    @Test
    void rows_of_one_pool_make_a_pair_in_the_order_of_the_file() {
        Loaded loaded = SpecBuilder.of(
                        folder, "a.csv", "n,prompt,topic,text,rank", "1,p,t,x,2", "2,q,u,y,1", "3,q,u,z,3", "4,p,t,w,1")
                .id("n")
                .pool("prompt")
                .pairs()
                .read(new LabelColumn("rank", Map.of()));

        Examples examples = loaded.dataset().examples();
        assertThat(examples.column("id").asList()).containsExactly("p", "q");
        assertThat(examples.first()).containsExactly(0, 1);
        assertThat(examples.second()).containsExactly(3, 2);
        assertThat(examples.columns()).containsExactly("id", "pool", "cluster", "prompt", "topic");
        // p: 2 against 1, the first is higher; q: 1 against 3
        assertThat(loaded.truth().open(new int[] {0, 1})).containsExactly(1, 0);
    }

    @Test
    void a_pool_that_is_no_pair_is_refused() {
        assertThat(Messages.of(
                        folder,
                        () -> SpecBuilder.of(folder, "a.csv", "pool,truth", "p,1", "p,2", "q,1", "r,1", "r,2", "r,3")
                                .pool("pool")
                                .pairs()
                                .read()))
                .isEqualTo(
                        "a.csv:4: expected two candidates in the pool 'q', found 1; leave it out, or use shape: pointwise\n"
                                + "a.csv:5: expected two candidates in the pool 'r', found 3; leave it out, or use shape: pointwise");
    }
}

package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.SharedData;
import dev.plumbline.config.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {

    private static final LabelColumn LABEL = new LabelColumn("label", Map.of("first", "a", "second", "b"));
    private static final String TURN = "\n\nAssistant:";

    @TempDir
    Path folder;

    private SpecBuilder dialogues(String... lines) {
        return SpecBuilder.of(folder, "a.jsonl", lines)
                .pairs()
                .candidate("a", Map.of("text", "x"))
                .candidate("b", Map.of("text", "y"))
                .prompt("prompt", "text", TURN, "response");
    }

    private static String line(String x, String y) {
        return "{\"x\": \"" + x + "\", \"y\": \"" + y + "\", \"label\": \"first\"}";
    }

    @Test
    void a_prompt_is_what_both_dialogues_share_up_to_the_last_whole_turn() {
        // Both responses of the first line begin with " I"; of the second the first turn is shared as well.
        Examples examples = dialogues(
                        line("\\n\\nHuman: hi\\n\\nAssistant: I do", "\\n\\nHuman: hi\\n\\nAssistant: I will"),
                        line(
                                "\\n\\nHuman: a\\n\\nAssistant: b\\n\\nHuman: c\\n\\nAssistant: d",
                                "\\n\\nHuman: a\\n\\nAssistant: b\\n\\nHuman: c\\n\\nAssistant: e"),
                        line(
                                "\\n\\nHuman: a\\n\\nAssistant: b\\n\\nHuman: c\\n\\nAssistant: d",
                                "\\n\\nHuman: a\\n\\nAssistant: b\\n\\nHuman: e\\n\\nAssistant: d"))
                .read(LABEL)
                .dataset()
                .examples();

        assertThat(examples.column("prompt").asList())
                .containsExactly(
                        "\n\nHuman: hi\n\nAssistant:",
                        "\n\nHuman: a\n\nAssistant: b\n\nHuman: c\n\nAssistant:",
                        "\n\nHuman: a\n\nAssistant:");
        assertThat(examples.candidates().stringColumn("response").asList())
                .containsExactly(
                        " I do",
                        " I will",
                        " d",
                        " e",
                        " b\n\nHuman: c\n\nAssistant: d",
                        " b\n\nHuman: e\n\nAssistant: d");
    }

    @Test
    void a_turn_that_only_one_of_them_takes_is_no_end_of_the_prompt() {
        Examples examples = dialogues(
                        line("\\n\\nAssistant: a\\n\\nAssistant: b", "\\n\\nAssistant: a\\n\\nAssistance"))
                .read(LABEL)
                .dataset()
                .examples();

        assertThat(examples.column("prompt").asList()).containsExactly("\n\nAssistant:");
    }

    @Test
    void a_dialogue_that_is_the_beginning_of_the_other_has_an_empty_response() {
        Examples examples = dialogues(
                        line("\\n\\nHuman: hi\\n\\nAssistant:", "\\n\\nHuman: hi\\n\\nAssistant: yes"),
                        line("\\n\\nAssistant: same", "\\n\\nAssistant: same"))
                .read(LABEL)
                .dataset()
                .examples();

        assertThat(examples.candidates().stringColumn("response").asList())
                .containsExactly("", " yes", " same", " same");
    }

    @Test
    void dialogues_of_one_prompt_are_one_cluster_however_long_it_is() {
        String shared = "\\n\\nHuman: " + "why ".repeat(500) + "\\n\\nAssistant:";
        Examples examples = dialogues(
                        line(shared + " a", shared + " b"),
                        line("\\n\\nAssistant: c", "\\n\\nAssistant: d"),
                        line(shared + " e", shared + " f"))
                .cluster("prompt")
                .read(LABEL)
                .dataset()
                .examples();

        assertThat(examples.clusters()).containsExactly(0, 1, 0);
        // SHA-256 of "\n\nAssistant:", by sha256sum: its first 32 digits
        assertThat(examples.column("cluster").get(1)).isEqualTo("e9af81559cfb5cc94fc14693075c5829");
    }

    @Test
    void candidates_of_a_pool_on_lines_of_their_own_share_a_prompt() {
        Examples examples = SpecBuilder.of(
                        folder, "a.csv", "pool,text,truth", "p,Q: x A: 1,1", "q,Q: y A: A: 2,0", "p,Q: x A: 3,0")
                .pool("pool")
                .prompt("prompt", "text", "A:", "answer")
                .feature("words", "answer", "words")
                .read()
                .dataset()
                .examples();

        assertThat(examples.column("prompt").asList()).containsExactly("Q: x A:", "Q: y A: A:", "Q: x A:");
        assertThat(examples.column("answer").asList()).containsExactly(" 1", " 2", " 3");
        assertThat(examples.column("words").asList()).containsExactly("1", "1", "1");
    }

    @Test
    void every_line_without_a_common_prompt_is_named() {
        assertThat(Messages.of(
                        folder,
                        () -> dialogues(
                                        line("\\n\\nHuman: a\\n\\nAssistant: b", "\\n\\nHuman: c\\n\\nAssistant: b"),
                                        line("\\n\\nAssistant: b", "\\n\\nAssistant: c"),
                                        line("no turn", "no turn"))
                                .read(LABEL)))
                .isEqualTo("a.jsonl:1: expected a beginning of 'text' that all candidates share and that ends with"
                        + " '\\n\\nAssistant:', found none; leave the line out, or correct ends-with at task.yaml:8\n"
                        + "a.jsonl:3: expected a beginning of 'text' that all candidates share and that ends with"
                        + " '\\n\\nAssistant:', found none; leave the line out, or correct ends-with at task.yaml:8");
    }

    @Test
    void names_are_held_against_the_columns_there_are() {
        String line = line("\\n\\nAssistant: b", "\\n\\nAssistant: c");
        assertThat(Messages.of(
                        folder,
                        () -> dialogues(line)
                                .prompt("x", "texts", TURN, "y")
                                .prompt("p", "label", TURN, "p")
                                .read(LABEL)))
                .isEqualTo("task.yaml:8: unknown column 'texts' in prompts; did you mean 'text'?\n"
                        + "task.yaml:8: there is a column 'x' already; choose another name in prompts\n"
                        + "task.yaml:8: there is a column 'y' already; choose another name in prompts\n"
                        + "task.yaml:8: prompts: the column 'label' holds the truth and is sealed; name another column\n"
                        + "task.yaml:8: there is a column 'p' already; choose another name in prompts");
    }

    @Test
    void a_pool_cannot_be_the_prompt_that_is_made_of_it() {
        SpecBuilder dialogues = dialogues(line("\\n\\nAssistant: b", "\\n\\nAssistant: c"));

        assertThat(Messages.of(folder, () -> dialogues.pool("prompts").read(LABEL)))
                .isEqualTo("task.yaml:3: unknown column 'prompts' in pool; there are x, y, candidate, text");
        assertThat(Messages.of(folder, () -> dialogues.pool("prompt").read(LABEL)))
                .isEqualTo("task.yaml:3: a prompt is what the candidates of a pool share, and pool names the prompt"
                        + " 'prompt'; name another column, or leave out pool");
    }

    @Test
    void an_empty_end_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromptSpec(Place.of("task.yaml", 8), "text", "", "response"))
                .withMessage("expected with what a prompt ends, such as \"\\n\\nAssistant:\", found an empty text;"
                        + " write it under ends-with");
    }

    /** 2,312 comparisons of 2,310 prompts: each of two prompts was asked twice. The longest has 3,498 characters. */
    @Test
    void hh_rlhf_has_a_prompt_for_every_comparison() {
        Examples examples = SpecBuilder.file("shared:hh-rlhf/harmless-base-test.jsonl.gz")
                .root("shared", SharedData.folder())
                .pairs()
                .candidate("a", Map.of("text", "chosen"))
                .candidate("b", Map.of("text", "rejected"))
                .prompt("prompt", "text", TURN, "response")
                .cluster("prompt")
                .unlabelled("none")
                .examples();
        List<String> prompts = examples.column("prompt").asList();
        List<String> texts = examples.candidates().stringColumn("text").asList();

        assertThat(examples.size()).isEqualTo(2312);
        assertThat(IntStream.of(examples.clusters()).distinct().count()).isEqualTo(2310);
        assertThat(prompts.stream().mapToInt(String::length).max()).hasValue(3498);
        assertThat(prompts).allMatch(prompt -> prompt.endsWith(TURN));
        for (int i = 0; i < prompts.size(); i++) {
            assertThat(prompts.get(i)
                            + examples.candidates().stringColumn("response").get(2 * i))
                    .isEqualTo(texts.get(2 * i));
        }
    }
}

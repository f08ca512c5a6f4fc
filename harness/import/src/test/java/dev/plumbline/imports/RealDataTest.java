package dev.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.TaskRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealDataTest {

    private static final List<String> SLICES =
            List.of("all", "domain=knowledge", "domain=reasoning", "domain=math", "domain=coding");

    /** In per cent, as published: all, then by domain. */
    private static final Map<String, List<Double>> JUDGE_BENCH = Map.of(
            "grm-gemma-2b-rewardmodel-ft", List.of(59.43, 62.99, 53.06, 64.29, 54.76),
            "internlm2-7b-reward", List.of(59.43, 56.49, 61.22, 71.43, 50.00),
            "skywork-reward-llama-3.1-8b", List.of(62.29, 59.09, 64.29, 76.79, 50.00));

    @TempDir
    Path folder;

    @Test
    void judgebench_gives_the_published_figures() throws IOException {
        Importing importing = Importing.in(folder);

        Imported imported = importing.run(
                "judgebench",
                SharedData.file("judgebench/internlm_internlm2-7b-reward.jsonl.gz"),
                SharedData.file("judgebench/ray2333_grm-gemma-2b-rewardmodel-ft.jsonl.gz"),
                SharedData.file("judgebench/skywork_skywork-reward-llama-3.1-8b.jsonl.gz"));

        assertThat(imported).isEqualTo(new Imported("out", 350));
        TaskRun run = importing.task();
        JUDGE_BENCH.forEach((model, published) -> {
            assertThat(100 * Importing.figure(run, "scores", model, "all", "benchmark-score"))
                    .isCloseTo(published.get(0), within(.005));
            for (int i = 0; i < SLICES.size(); i++) {
                double accuracy = Importing.figure(run, "scores", model, SLICES.get(i), "pairwise-accuracy");
                assertThat(100 * accuracy).as(model + SLICES.get(i)).isCloseTo(published.get(i), within(.005));
            }
        });
        assertThat(importing.read("README.md"))
                .contains("350 pairs of 1050 lines")
                .contains("- `grm-gemma-2b-rewardmodel-ft` is a reward model, and says the same in both orders.\n");
    }

    /** 196 pairs have no original_id, and are a cluster each; the other 154 have one of their own each as well. */
    @Test
    void pairs_without_an_original_id_are_clusters_of_their_own() throws IOException {
        Importing importing = Importing.in(folder);

        importing.run("judgebench", SharedData.file("judgebench/internlm_internlm2-7b-reward.jsonl.gz"));

        assertThat(importing.lines("pairs.jsonl").stream().filter(line -> line.contains("\"original_id\": \"\"")))
                .hasSize(196);
        assertThat(new HashSet<>(
                        importing.task().dataset().examples().column("cluster").asList()))
                .hasSize(350);
    }

    /** 2,312 comparisons of 2,310 prompts; in four one of the replies is empty. */
    @Test
    void hh_rlhf_parts_into_prompts_and_replies() throws IOException {
        Importing importing = Importing.in(folder);

        Imported imported = importing.run("hh-rlhf", SharedData.file("hh-rlhf/harmless-base-test.jsonl.gz"));

        assertThat(imported.examples()).isEqualTo(2312);
        List<String> lines = importing.lines("pairs.jsonl");
        assertThat(lines).hasSize(2312);
        assertThat(lines).allMatch(line -> line.contains("\\n\\nAssistant:\", \"a\": \""));
        Pattern prompt = Pattern.compile("\"prompt_id\": \"([0-9a-f]{16})\"");
        assertThat(lines.stream()
                        .map(line -> prompt.matcher(line)
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(1)))
                .hasSize(2312)
                .satisfies(ids -> assertThat(new HashSet<>(ids)).hasSize(2310));
        // Sides are drawn: of 2,312 fair draws 1,156 are expected, give or take 3 times 24.
        assertThat(lines.stream()
                        .filter(line -> line.endsWith("\"preferred\": \"a\"}"))
                        .count())
                .isBetween(1156L - 72, 1156L + 72);
        assertThat(importing.read("README.md"))
                .contains(
                        "| imported | 2312 comparisons of 2312 lines, 2310 prompts, with `plumbline import hh-rlhf` |\n")
                .contains("- In 4 comparisons one of the replies is empty.\n");
        // A cross-fitted model of words agrees with 62 to 63 % of what these raters prefer, whoever fits it.
        MetricKey words = new MetricKey("reward", "words", "all", "agreement", Against.RATINGS);
        assertThat(Importing.figure(importing.task(), words)).isBetween(.61, .64);
    }

    @Test
    void rm_bench_is_129_prompts_with_six_responses_each() throws IOException {
        Importing importing = Importing.in(folder);

        Imported imported = importing.run("rm-bench", SharedData.file("rm-bench/chat_filtered.json.gz"));

        assertThat(imported.examples()).isEqualTo(774);
        List<String> lines = importing.lines("candidates.jsonl");
        assertThat(lines.stream().filter(line -> line.contains("\"correct\": true, \"style\": \"markdown\"")))
                .hasSize(129);
        Matcher first = Pattern.compile("^\\{\"id\": \"chat/8/chosen-concise\", \"prompt_id\": \"chat/8\",")
                .matcher(lines.get(0));
        assertThat(first.find()).isTrue();
        assertThat(importing.task().dataset().examples().size()).isEqualTo(774);
    }
}

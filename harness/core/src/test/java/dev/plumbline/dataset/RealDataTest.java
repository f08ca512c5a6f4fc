package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.SharedData;
import dev.plumbline.config.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RealDataTest {

    private static final Place PLACE = Place.of("task.yaml", 3);

    @Test
    void judgebench_is_350_pairs_in_350_clusters() {
        Loaded loaded = SpecBuilder.file("shared:judgebench/skywork_skywork-reward-llama-3.1-8b.jsonl.gz")
                .root("shared", SharedData.folder())
                .pairs()
                .id("pair_id")
                .cluster("original_id")
                .columns(Map.of(
                        "skywork-a", "/judgments/0/judgment/scores/0", "skywork-b", "/judgments/0/judgment/scores/1"))
                .join("shared:judgebench/ray2333_grm-gemma-2b-rewardmodel-ft.jsonl.gz", "pair_id", grm())
                .candidate("a", Map.of("response", "response_A", "skywork", "skywork-a", "grm", "grm-a"))
                .candidate("b", Map.of("response", "response_B", "skywork", "skywork-b", "grm", "grm-b"))
                .group("domain", "source", "knowledge: mmlu-pro-*", "other: live*")
                .read(new LabelColumn("label", Map.of("A>B", "a", "B>A", "b")));

        Examples examples = loaded.dataset().examples();
        int[] truth = loaded.truth().open(IntStream.range(0, 350).toArray());
        assertThat(examples.size()).isEqualTo(350);
        assertThat(examples.candidates().rowCount()).isEqualTo(700);
        // 196 pairs without a key are a cluster each, the others have 154 different keys.
        assertThat(IntStream.of(examples.clusters()).distinct().count()).isEqualTo(350);
        assertThat(examples.column("domain").countOccurrences("knowledge")).isEqualTo(154);
        // The published figures: 62.29 % of 350 are 218, 59.43 % are 208; a tie is a miss.
        assertThat(right(examples, truth, "skywork")).isEqualTo(218);
        assertThat(right(examples, truth, "grm")).isEqualTo(208);
    }

    private static Map<String, String> grm() {
        return Map.of("grm-a", "/judgments/0/judgment/scores/0", "grm-b", "/judgments/0/judgment/scores/1");
    }

    private static long right(Examples examples, int[] truth, String column) {
        int[] labels = LabelReader.classes(examples, new LabelColumn(column, Map.of()), LabelReader.PREFERENCES);
        return IntStream.range(0, truth.length)
                .filter(i -> labels[i] == truth[i])
                .count();
    }

    @Test
    void gsm8k_is_5276_solutions_of_1319_problems() {
        SpecBuilder spec = SpecBuilder.file("shared:gsm8k-solutions/example_model_solutions.jsonl.gz")
                .root("shared", SharedData.folder())
                .feature("length", "solution", "characters")
                .feature("marks", "solution", "<<")
                .view("surface", new ViewSpec.Columns(PLACE, List.of("length", "marks"), true))
                .view("text", new ViewSpec.Ngrams(PLACE, "solution", 2, 0, 16384))
                .shares(.3, .4, 0, .3);
        for (String model : List.of("6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification")) {
            spec.candidate(
                    model, Map.of("solution", "/" + model + "/solution", "is_correct", "/" + model + "/is_correct"));
        }

        Loaded loaded = spec.read(new LabelColumn("is_correct", Map.of()));

        Examples examples = loaded.dataset().examples();
        int[] truth = loaded.truth().open(IntStream.range(0, 5276).toArray());
        assertThat(examples.size()).isEqualTo(5276);
        assertThat(IntStream.of(examples.clusters()).distinct().count()).isEqualTo(1319);
        assertThat(loaded.truth().classes()).containsExactly("false", "true");
        // .2168 + .3904 + .3472 + .5625 of 1319 problems each: 286 + 515 + 458 + 742
        assertThat(IntStream.of(truth).sum()).isEqualTo(2001);
        assertThat(examples.id(3)).isEqualTo("1/175b_verification");
        assertThat(examples.columns())
                .containsExactly(
                        "id",
                        "pool",
                        "cluster",
                        "question",
                        "ground_truth",
                        "candidate",
                        "solution",
                        "length",
                        "marks");
        // 30 % of 1319 clusters are 395.7, of four examples each.
        assertThat(loaded.dataset().splits().rows(Split.HELD_OUT)).hasSize(4 * 396);
        assertThat(loaded.dataset().views().get("text").rows()).isEqualTo(5276);
    }
}

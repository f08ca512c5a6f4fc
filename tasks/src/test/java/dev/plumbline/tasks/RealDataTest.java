package dev.plumbline.tasks;

import static dev.plumbline.tasks.SuiteRun.estimate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskRun;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Comparison;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealDataTest {

    @BeforeEach
    void real_data_are_there() {
        SuiteRun.require("judgebench");
        SuiteRun.require("gsm8k");
    }

    @ParameterizedTest
    @CsvSource({
        // per cent, as published: overall, knowledge, reasoning, math, coding
        "grm-gemma-2b,         59.43, 62.99, 53.06, 64.29, 54.76",
        "internlm2-7b,         59.43, 56.49, 61.22, 71.43, 50.00",
        "skywork-llama-3.1-8b, 62.29, 59.09, 64.29, 76.79, 50.00"
    })
    void pairwise_accuracy_on_judgebench_is_as_published(
            String model, String overall, String knowledge, String reasoning, String math, String coding) {
        List<String> slices = List.of("all", "domain=knowledge", "domain=reasoning", "domain=math", "domain=coding");
        List<String> found = slices.stream()
                .map(slice -> 100 * estimate("judgebench", "scores", model, slice, "pairwise-accuracy"))
                .map(share -> String.format(Locale.ROOT, "%.2f", share))
                .toList();
        assertThat(found).containsExactly(overall, knowledge, reasoning, math, coding);
    }

    @Test
    void a_judgebench_pair_without_an_original_id_is_a_cluster_of_its_own_and_a_tie_is_counted() {
        MetricKey key = new MetricKey("scores", "skywork-llama-3.1-8b", "all", "pairwise-accuracy", Against.TRUTH);
        Measured.Value accuracy = (Measured.Value)
                SuiteRun.task("judgebench").measurements().find(key).orElseThrow();
        assertThat(accuracy.n()).isEqualTo(350);
        // 196 pairs without a key, and 154 keys that occur once each
        assertThat(accuracy.clusters()).isEqualTo(350);
        assertThat(accuracy.estimate()).isEqualTo(218 / 350.0);
        assertThat(estimate("judgebench", "scores", "skywork-llama-3.1-8b", "all", "ties"))
                .isEqualTo(1 / 350.0);
    }

    @Test
    void no_reward_model_is_better_than_another_on_judgebench() {
        List<Comparison> pairs = SuiteRun.task("judgebench").measurements().comparisons();
        assertThat(pairs)
                .extracting(pair -> pair.one().method() + " " + pair.onlyOne().orElseThrow() + ":"
                        + pair.onlyOther().orElseThrow() + " " + pair.other().method())
                .containsExactlyInAnyOrder(
                        "grm-gemma-2b 57:57 internlm2-7b",
                        "grm-gemma-2b 45:55 skywork-llama-3.1-8b",
                        "internlm2-7b 40:50 skywork-llama-3.1-8b");
        assertThat(pairs).allMatch(pair -> pair.test() == Comparison.Test.MCNEMAR && !pair.differs());
    }

    @Test
    void gsm8k_has_5276_solutions_of_1319_problems_and_its_pgr_is_a_number_or_a_reason() {
        TaskRun run = SuiteRun.task("gsm8k");
        assertThat(run.dataset().examples().size()).isEqualTo(5276);
        assertThat(run.dataset().examples().clusters()).contains(1318).doesNotContain(1319);
        Measured pgr = run.measurements()
                .find(new MetricKey("student", "soft", "all", "pgr", Against.TRUTH))
                .orElseThrow();
        System.out.println("GSM8K, student/soft: pgr is " + pgr);
        if (pgr instanceof Measured.Value value) {
            assertThat(value.interval().low(0.95)).isLessThan(value.estimate());
        } else {
            assertThat(pgr.toString()).contains("reason=");
        }
    }
}

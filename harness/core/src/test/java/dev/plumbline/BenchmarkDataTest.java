package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Benchmarks' own scoring of real data, by the tasks that are run on them. */
class BenchmarkDataTest {

    private static TaskRun run(String task) {
        Settings settings = new Settings(Map.of("shared", SharedData.folder()), OptionalLong.empty(), 1, true);
        Path file = Path.of(System.getProperty("plumbline.root"), "tasks/real", task, "task.yaml");
        return new Harness(settings).run(TaskFiles.read(file), Progress.SILENT);
    }

    private static double estimate(TaskRun run, MetricKey key) {
        return ((Measured.Value) run.measurements().find(key).orElseThrow()).estimate();
    }

    private static MetricKey key(String arm, String method, String metric) {
        return new MetricKey(arm, method, MetricKey.ALL, metric, Against.TRUTH);
    }

    /** In both orders the published figures of one order, as these models score each response by itself; one pair has equal scores. */
    @ParameterizedTest
    @CsvSource({
        "grm-gemma-2b, 59.43, 62.99, 53.06, 64.29, 54.76, 0",
        "internlm2-7b, 59.43, 56.49, 61.22, 71.43, 50.00, 0",
        "skywork-llama-3.1-8b, 62.29, 59.09, 64.29, 76.79, 50.00, 1"
    })
    void judgebench_gives_what_is_published_of_three_reward_models(
            String model, double all, double knowledge, double reasoning, double math, double coding, int equal) {
        TaskRun run = run("judgebench");
        MetricKey score = key("scores", model, "benchmark-score");
        assertThat(100 * estimate(run, score)).isEqualTo(all, within(.005));
        assertThat(100 * estimate(run, score.at("source", "knowledge"))).isEqualTo(knowledge, within(.005));
        assertThat(100 * estimate(run, score.at("source", "reasoning"))).isEqualTo(reasoning, within(.005));
        assertThat(100 * estimate(run, score.at("source", "math"))).isEqualTo(math, within(.005));
        assertThat(100 * estimate(run, score.at("source", "coding"))).isEqualTo(coding, within(.005));
        MetricKey outcome = key("scores", model, "benchmark-outcome");
        assertThat(350 * estimate(run, outcome.at("outcome", "inconsistent"))).isEqualTo(equal, within(1e-9));
    }

    /** As a few lines of Python count them. */
    @ParameterizedTest
    @CsvSource({
        "length, 0.8113695090439276, 0.28423772609819126, 0.025839793281653745",
        "words, 0.8113695090439276, 0.2428940568475452, 0.028423772609819122",
        "bold, 0.5090439276485789, 0.07235142118863049, 0"
    })
    void rm_bench_counts_what_length_and_formatting_win(String scorer, double easy, double normal, double hard) {
        TaskRun run = run("rm-bench");
        MetricKey score = key("reward", scorer, "benchmark-score");
        assertThat(estimate(run, score.at("chat", "easy"))).isEqualTo(easy, within(1e-12));
        assertThat(estimate(run, score.at("chat", "normal"))).isEqualTo(normal, within(1e-12));
        assertThat(estimate(run, score.at("chat", "hard"))).isEqualTo(hard, within(1e-12));
    }
}

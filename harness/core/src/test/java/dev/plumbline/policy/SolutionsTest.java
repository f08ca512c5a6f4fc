package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Real solutions of 1,319 problems, four of each: the best of n, over all subsets, as it is known of these data to four digits. */
class SolutionsTest {

    private static final List<String> MODELS =
            List.of("6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification");

    private record Solutions(double[] length, double[] right) {

        static Solutions read() throws IOException {
            Path file = SharedData.folder().resolve("gsm8k-solutions/example_model_solutions.jsonl.gz");
            List<Double> length = new ArrayList<>();
            List<Double> right = new ArrayList<>();
            ObjectMapper json = new ObjectMapper();
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode problem = json.readTree(line);
                    for (String model : MODELS) {
                        String solution = problem.get(model).get("solution").asString();
                        length.add((double) solution.codePointCount(0, solution.length()));
                        right.add(problem.get(model).get("is_correct").asBoolean() ? 1. : 0.);
                    }
                }
            }
            return new Solutions(numbers(length), numbers(right));
        }

        private static double[] numbers(List<Double> values) {
            return values.stream().mapToDouble(value -> value).toArray();
        }
    }

    private static List<String> shares(Solutions solutions, double[] reward) {
        int[] fours = new int[reward.length / 4];
        Arrays.fill(fours, 4);
        Pools pools = RandomPools.uniform(fours);
        return DoubleStream.of(1, 2, 3, 4)
                .mapToObj(n -> pools.mean(BestOfSubsets.weights(pools, reward, (int) n), solutions.right()))
                .map(share -> String.format(Locale.ROOT, "%.4f", share))
                .toList();
    }

    @Test
    void the_best_of_one_to_four_is_right_as_often_as_is_known_of_these_data() throws IOException {
        Solutions solutions = Solutions.read();
        double[] shorter = Arrays.stream(solutions.length()).map(n -> -n).toArray();
        assertThat(solutions.right()).hasSize(4 * 1319);
        assertThat(shares(solutions, solutions.right())).containsExactly("0.3793", "0.5327", "0.6175", "0.6725");
        assertThat(shares(solutions, solutions.length())).containsExactly("0.3793", "0.3916", "0.3920", "0.3939");
        assertThat(shares(solutions, shorter)).containsExactly("0.3793", "0.3669", "0.3550", "0.3415");
    }
}

package dev.plumbline.truth.benchmark;

import dev.plumbline.truth.benchmark.Judgment.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Scores of made-up and of published items as {@code src/test/golden/benchmarks.py} counts them. */
record GoldenBenchmarks(
        OfRewardBench rewardBench, OfRewardBench2 rewardBench2, OfRmBench rmBench, OfJudgeBench judgeBench) {

    /** Wins and pairs by subset. */
    record OfRewardBench(
            Map<String, int[]> subsets,
            Map<String, int[]> prior,
            Map<String, Double> sections,
            double priorSets,
            double total,
            double totalWithPriorSets) {}

    record OfRewardBench2(
            List<String> subsets,
            List<Pool> pools,
            List<Question> questions,
            Map<String, Double> means,
            double ties,
            double total) {}

    record Pool(double[] rewards, int right) {}

    /** The rewards of right and of wrong answers. */
    record Question(List<double[]> reference, List<double[]> tied) {
        Earned.TiedQuestion scored() {
            return new Earned.TiedQuestion(
                    new Earned.Answers(reference.get(0), reference.get(1)),
                    new Earned.Answers(tied.get(0), tied.get(1)));
        }
    }

    record OfRmBench(
            List<String> domains,
            List<Rewards> matrices,
            Map<String, Map<String, Double>> byDomain,
            Map<String, Double> domain,
            Map<String, Double> difficulty,
            double total) {}

    record Rewards(double[] right, double[] wrong) {}

    record OfJudgeBench(List<Said> pairs, Map<String, Double> outcome, Map<String, Double> source) {}

    record Said(
            String source,
            String label,
            @Nullable String first,
            @Nullable String second) {
        Judgment judged() {
            return new Judgment(decision(label), decision(first), Optional.of(decision(second)));
        }

        private static Decision decision(@Nullable String said) {
            return said == null
                    ? Decision.NONE
                    : switch (said) {
                        case "A>B" -> Decision.A;
                        case "B>A" -> Decision.B;
                        default -> Decision.TIE;
                    };
        }
    }

    static GoldenBenchmarks read() throws IOException {
        try (InputStream in = GoldenBenchmarks.class.getResourceAsStream("/golden/benchmarks.json")) {
            return JsonMapper.shared().readValue(in, GoldenBenchmarks.class);
        }
    }

    static Part find(List<Part> parts, String axis, String step) {
        return parts.stream()
                .filter(part -> part.axis().equals(axis) && part.step().equals(step))
                .findFirst()
                .orElseThrow();
    }
}

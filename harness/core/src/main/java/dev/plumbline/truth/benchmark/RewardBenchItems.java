package dev.plumbline.truth.benchmark;

import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Examples;
import java.util.Arrays;
import java.util.List;

/** The pairs of RewardBench. */
record RewardBenchItems(Benchmark.RewardBench spec, Examples examples, int[] rows) implements Items {

    @Override
    public List<Problem> problems() {
        Findings findings = new Findings(spec.place());
        if (findings.has(examples, spec.subset())) {
            List<String> known = RewardBench.subsets();
            findings.unknown("subset", examples, rows, spec.subset(), known::contains, known);
        }
        return findings.all();
    }

    @Override
    public List<Problem> problems(int[] right) {
        return List.of();
    }

    @Override
    public List<Part> outline() {
        return RewardBench.parts(subsets(), new double[rows.length]);
    }

    private List<String> subsets() {
        return Arrays.stream(rows)
                .mapToObj(row -> examples.column(spec.subset()).get(row))
                .toList();
    }

    @Override
    public List<Part> parts(int[] right, double[] scores, String method) {
        return RewardBench.parts(
                subsets(),
                Arrays.stream(rows).mapToDouble(row -> won(row, right, scores)).toArray());
    }

    private double won(int row, int[] right, double[] scores) {
        double first = scores[examples.first()[row]];
        double second = scores[examples.second()[row]];
        return (right[row] == 1 ? first > second : second > first) ? 1 : 0;
    }
}

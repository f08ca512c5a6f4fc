package dev.plumbline.truth.benchmark;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.truth.benchmark.Judgment.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pairs of JudgeBench.
 *
 * @param swapped by the name of a scorer what it gave each candidate when the two stood in the other order
 */
record JudgeBenchItems(
        Benchmark.JudgeBench spec, Examples examples, int[] rows, Map<String, double[]> swapped, List<Problem> problems)
        implements Items {

    static JudgeBenchItems of(Benchmark.JudgeBench spec, Examples examples, int[] rows) {
        Findings findings = new Findings(spec.place());
        if (findings.has(examples, spec.source())) {
            findings.unknown(
                    "source",
                    examples,
                    rows,
                    spec.source(),
                    value -> JudgeBench.source(value).isPresent(),
                    JudgeBench.beginnings());
        }
        Map<String, double[]> swapped = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>(findings.all());
        spec.swapped().forEach((name, column) -> {
            try {
                swapped.put(name, LabelReader.numbers(examples, column));
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        });
        return new JudgeBenchItems(spec, examples, rows, swapped, List.copyOf(problems));
    }

    @Override
    public List<Problem> problems(int[] right) {
        return List.of();
    }

    @Override
    public List<Part> outline() {
        Optional<Decision> again = swapped.isEmpty() ? Optional.empty() : Optional.of(Decision.B);
        Judgment any = new Judgment(Decision.A, Decision.A, again);
        return JudgeBench.parts(sources(), Collections.nCopies(rows.length, any));
    }

    private List<String> sources() {
        return Arrays.stream(rows)
                .mapToObj(row -> examples.column(spec.source()).get(row))
                .map(source -> JudgeBench.source(source).orElseThrow())
                .toList();
    }

    @Override
    public List<Part> parts(int[] right, double[] scores, String method) {
        Optional<double[]> again = Optional.ofNullable(swapped.get(method));
        return JudgeBench.parts(
                sources(),
                Arrays.stream(rows)
                        .mapToObj(row -> judgment(row, right, scores, again))
                        .toList());
    }

    private Judgment judgment(int row, int[] right, double[] scores, Optional<double[]> again) {
        int a = examples.first()[row];
        int b = examples.second()[row];
        Decision equal = spec.equal() == Benchmark.Equal.B ? Decision.B : Decision.TIE;
        return new Judgment(
                right[row] == 1 ? Decision.A : Decision.B,
                Decision.of(scores[a], scores[b], equal),
                again.map(other -> Decision.of(other[b], other[a], equal)));
    }
}

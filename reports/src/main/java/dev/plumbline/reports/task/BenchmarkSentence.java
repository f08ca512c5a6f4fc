package dev.plumbline.reports.task;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Findings;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What scores come to by the rules of a public benchmark: its total, or why it has none. */
record BenchmarkSentence(Findings findings) {

    private static final int FEW = 6;

    Optional<String> text() {
        List<Measurement> totals = findings.all().stream()
                .filter(one -> one.key().metric().equals(Metric.BENCHMARK_SCORE.label())
                        && one.key().axis().isEmpty())
                .toList();
        List<String> values = totals.stream()
                .filter(one -> Figure.of(one.measured()).isValue())
                .map(one -> one.key().method() + " scores "
                        + Numbers.percent(Figure.of(one.measured()).estimate().orElseThrow(), 1))
                .toList();
        List<String> told = new ArrayList<>(values.subList(0, Math.min(FEW, values.size())));
        if (values.size() > FEW) {
            told.add(Numbers.count(values.size() - FEW) + " more are in the table");
        }
        if (!told.isEmpty()) {
            return Optional.of("By the benchmark's own rules " + Names.listed(told) + ".");
        }
        return totals.stream()
                .findFirst()
                .map(one -> "The benchmark's total cannot be told: "
                        + Figure.of(one.measured()).reason() + ".");
    }
}

package dev.plumbline.reports.runs;

import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Outcomes;
import dev.plumbline.truth.RunDifferences;
import dev.plumbline.truth.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What a metric of a subject gave each example of a run, read back from the examples, or why that cannot be told. */
record ReadOutcomes(Optional<RunDifferences.Left> left, String reason) {

    /** How far the mean of what was read may be from the figure that the run reported: rounding. */
    private static final double ROUNDING = 1e-9;

    private static ReadOutcomes none(String reason) {
        return new ReadOutcomes(Optional.empty(), reason);
    }

    /** Of one task of a run that ran it. */
    static ReadOutcomes of(ReadRun run, String task, MetricKey key) {
        TaskFacts facts = run.facts().get(task);
        TaskExamples examples = run.examples().get(task);
        if (Metric.named(key.metric())
                .filter(m -> m.better() == Metric.Better.NEITHER)
                .isPresent()) {
            return none("neither side of it is the better one");
        }
        if (facts == null || examples == null) {
            return none("examples.csv.gz of " + run.name() + " holds no example of the task");
        }
        if (!key.axis().isEmpty()
                || key.against() != Against.TRUTH
                || !RowScores.has(key.metric(), facts.classes().size())) {
            return none("it is no mean over single examples that examples.csv.gz holds");
        }
        if (!facts.disclosed().equals("examples")) {
            return none(run.name() + " gives no example's truth away (--disclose " + facts.disclosed() + ")");
        }
        if (facts.sampled()) {
            return none("truth is known of a sample only, whose weights examples.csv.gz does not hold");
        }
        if (facts.errorRate() > 0) {
            return none("truth may be wrong on " + Numbers.percent(facts.errorRate(), 1)
                    + " of the examples, which an interval over examples does not know");
        }
        return checked(run, task, key, left(key, facts, examples));
    }

    /** Held against what the run itself reported: whatever was misread shows here. */
    private static ReadOutcomes checked(ReadRun run, String task, MetricKey key, RunDifferences.Left left) {
        if (left.clusters().isEmpty()) {
            return none("examples.csv.gz of " + run.name() + " holds no prediction of "
                    + Names.arm(key.arm(), key.method()) + " on " + key.slice());
        }
        Figure figure = run.metrics().getOrDefault(task, Map.of()).get(key);
        if (figure == null || figure.estimate().isEmpty()) {
            return none(run.name() + " has no estimate of it to hold the examples against");
        }
        double mean = left.outcomes().byId().values().stream()
                .mapToDouble(ReadOutcomes::mean)
                .average()
                .orElseThrow();
        double reported = figure.estimate().getAsDouble();
        if (Math.abs(mean - reported) > ROUNDING) {
            return none("the examples of " + run.name() + " have a mean of " + Numbers.exact(mean)
                    + " where metrics.csv says " + Numbers.exact(reported)
                    + ", so they are not all that it was made of");
        }
        return new ReadOutcomes(Optional.of(left), "");
    }

    private static double mean(double[] bySeed) {
        double sum = 0;
        for (double outcome : bySeed) {
            sum += outcome;
        }
        return sum / bySeed.length;
    }

    private static RunDifferences.Left left(MetricKey key, TaskFacts facts, TaskExamples examples) {
        List<TaskExamples.Labels> bySeed = examples.of(new Subject(key.arm(), key.method()));
        TreeMap<String, double[]> byId = new TreeMap<>();
        TreeMap<String, String> clusters = new TreeMap<>();
        for (int i = 0; i < examples.ids().size(); i++) {
            int row = i;
            if (bySeed.isEmpty()
                    || !ReadSlices.holds(key.slice(), examples.slices().get(i))) {
                continue;
            }
            double[] outcomes = bySeed.stream()
                    .flatMapToDouble(labels -> outcome(key.metric(), facts, examples, labels, row).stream())
                    .toArray();
            if (outcomes.length == bySeed.size()) {
                byId.put(examples.ids().get(i), outcomes);
                clusters.put(examples.ids().get(i), examples.clusters().get(i));
            }
        }
        return new RunDifferences.Left(new Outcomes(key, Math.max(1, bySeed.size()), byId), clusters);
    }

    private static OptionalDouble outcome(
            String metric, TaskFacts facts, TaskExamples examples, TaskExamples.Labels labels, int row) {
        String truth = examples.truth().get(row);
        String label = labels.labels().get(row);
        if (truth.isEmpty() || label.isEmpty()) {
            return OptionalDouble.empty();
        }
        return RowScores.of(
                metric,
                new RowScores.Row(
                        truth,
                        examples.weak().labels().get(row),
                        label,
                        labels.probabilities().get(row),
                        facts.classes()));
    }
}

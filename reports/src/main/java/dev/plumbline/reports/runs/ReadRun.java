package dev.plumbline.reports.runs;

import dev.plumbline.config.BadInput;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A run that is over, as far as another can be held against it.
 *
 * @param facts of every task that ran, by its name
 * @param metrics of every task the figures that are means over examples, over all of them and on slices
 */
record ReadRun(
        RunFiles files,
        RunSummary summary,
        ReadProvenance provenance,
        Map<String, TaskFacts> facts,
        Map<String, TaskExamples> examples,
        Map<String, Map<MetricKey, Figure>> metrics) {

    /**
     * Reads one.
     *
     * @throws BadInput with the file, the place and the remedy, where it is not as a run wrote it
     */
    static ReadRun of(Path folder) throws IOException {
        RunFiles files = new RunFiles(folder);
        files.versioned("verdict.json");
        ReadProvenance provenance = ReadProvenance.of(files);
        Map<String, TaskFacts> facts = TaskFacts.of(files);
        return new ReadRun(
                files, RunSummary.of(files), provenance, facts, TaskExamples.of(files, facts), metrics(files));
    }

    private static Map<String, Map<MetricKey, Figure>> metrics(RunFiles files) throws IOException {
        Map<String, Map<MetricKey, Figure>> all = new HashMap<>();
        files.rows("metrics.csv", row -> {
            if (row.get("axis").isEmpty() && RowScores.has(row.get("metric"))) {
                all.computeIfAbsent(row.get("task"), task -> new HashMap<>()).put(key(row), figure(row));
            }
        });
        return all;
    }

    private static MetricKey key(CsvRows.Row row) {
        Against against = row.get("against").equals(Against.RATINGS.label()) ? Against.RATINGS : Against.TRUTH;
        return new MetricKey(row.get("arm"), row.get("method"), row.get("slice"), row.get("metric"), against);
    }

    private static Figure figure(CsvRows.Row row) {
        return new Figure(
                row.get("state"),
                number(row, "estimate"),
                number(row, "low"),
                number(row, "high"),
                whole(row, "n"),
                whole(row, "clusters"),
                whole(row, "seeds"),
                row.get("reason"));
    }

    private static OptionalDouble number(CsvRows.Row row, String column) {
        String text = row.get(column);
        OptionalDouble number = Numbers.read(text);
        if (number.isEmpty() && !text.isEmpty()) {
            throw new BadInput(
                    row.place(), "expected a number in '" + column + "', found '" + text + "'; run the tasks anew");
        }
        return number;
    }

    private static OptionalInt whole(CsvRows.Row row, String column) {
        OptionalDouble number = number(row, column);
        return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) number.getAsDouble());
    }

    String name() {
        return files.name();
    }

    List<String> tasks() {
        return summary.tasks();
    }
}

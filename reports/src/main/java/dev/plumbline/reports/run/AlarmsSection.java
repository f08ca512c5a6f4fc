package dev.plumbline.reports.run;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.chart.Chart;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.raters.AlarmMatrix;
import dev.plumbline.reports.words.AlarmPowers;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.Trend;
import dev.plumbline.truth.AlarmPower;
import dev.plumbline.truth.AlarmSpec;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What would tell: every alarm beside every planted error of the run, where more than one task tries alarms. The intervals stand in
 * the tasks.
 */
public record AlarmsSection(Run run) implements Part {

    @Override
    public void write(Html page) {
        if (run.tasks().stream().filter(task -> !powers(task).isEmpty()).count() < 2) {
            return;
        }
        AlarmPowers powers = new AlarmPowers(all(), audited());
        page.open("section", "aria-labelledby", "alarms").leaf("h2", "What would tell?", "id", "alarms");
        new Chart(
                        title(powers),
                        "matrix",
                        new AlarmMatrix(powers).picture(),
                        List.of(AlarmsSection::told),
                        figures -> table(figures, powers))
                .write(page);
        page.close();
    }

    private static String title(AlarmPowers powers) {
        String hidden = powers.hidden().isEmpty() ? "" : " No rating shows " + Names.listed(powers.hidden()) + ".";
        return powers.sum().orElseThrow() + hidden;
    }

    private static void told(Html page) {
        page.leaf("p", "Shares of trials. Their intervals stand in the tasks.", "class", "quiet");
    }

    private static void table(Html page, AlarmPowers powers) {
        List<String> errors = powers.errors();
        List<String> heads =
                Stream.concat(Stream.of("Alarm", "Uses"), errors.stream()).toList();
        Grid table = Grid.open(page, "powers", "Power of each alarm, by planted error", heads);
        powers.alarms()
                .forEach(alarm -> table.row(alarm.name(), cells -> {
                    cells.leaf("td", alarm.told());
                    errors.forEach(error -> cell(
                            cells, powers.find(alarm, AlarmPower.POWER, error).map(Figure::of)));
                }));
        table.close();
    }

    private static void cell(Html page, Optional<Figure> figure) {
        boolean finds = figure.filter(AlarmPowers::finds).isPresent();
        page.leaf(
                "td",
                figure.map(found -> found.isValue() ? Trend.two(found.estimate().orElseThrow()) : "\u2013")
                        .orElse(""),
                "class",
                finds ? "num finds" : "num");
    }

    private static List<Measurement> powers(TaskRun task) {
        return task.measurements().all().stream()
                .filter(one -> one.key().arm().equals(AlarmPower.ARM)
                        && one.key().metric().equals(AlarmPower.POWER))
                .toList();
    }

    /** Of all tasks; an error that several of them plant is named with its task. */
    private List<Measurement> all() {
        Map<String, Integer> tasks = tasks();
        List<Measurement> all = new ArrayList<>();
        for (TaskRun task : run.tasks()) {
            for (Measurement one : powers(task)) {
                MetricKey key = one.key();
                all.add(new Measurement(
                        new MetricKey(
                                key.arm(),
                                key.method(),
                                key.slice(),
                                key.metric(),
                                key.against(),
                                key.axis(),
                                tasks.getOrDefault(key.step(), 0) > 1
                                        ? key.step() + " in " + task.task().task()
                                        : key.step()),
                        one.measured()));
            }
        }
        return all;
    }

    /** By the name of an error how many tasks plant it. */
    private Map<String, Integer> tasks() {
        Map<String, Integer> tasks = new HashMap<>();
        for (TaskRun task : run.tasks()) {
            powers(task).stream()
                    .map(one -> one.key().step())
                    .distinct()
                    .forEach(error -> tasks.merge(error, 1, Integer::sum));
        }
        return tasks;
    }

    private OptionalInt audited() {
        int[] counts = run.tasks().stream()
                .flatMap(task -> task.task().truth().alarms().stream())
                .mapToInt(AlarmSpec::audit)
                .distinct()
                .toArray();
        return counts.length == 1 ? OptionalInt.of(counts[0]) : OptionalInt.empty();
    }
}

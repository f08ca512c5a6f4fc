package dev.plumbline.reports.runs;

import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Format;
import dev.plumbline.reports.words.Numbers;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How every gate went from run to run, a table a task.
 *
 * @param most runs that a line goes back
 */
record TrendTables(List<GateHistory> gates, int most) implements Part {

    private static final List<String> COLUMNS =
            List.of("Gate", "Trend", "Bound", "Newest", "Since the run before", "Outcome");

    @Override
    public void write(Html page) {
        Map<String, java.util.ArrayList<GateHistory>> byTask = new LinkedHashMap<>();
        gates.forEach(gate -> byTask.computeIfAbsent(gate.id().task(), task -> new java.util.ArrayList<>())
                .add(gate));
        byTask.forEach((task, own) -> {
            page.leaf("h3", task);
            Grid table = Grid.open(page, "trends", "Gates of " + task + " from run to run", COLUMNS);
            own.forEach(gate -> table.row(gate.id().name(), cells -> cells(cells, gate)));
            table.close();
        });
    }

    private void cells(Html page, GateHistory history) {
        List<GateHistory.Point> all = history.points();
        ReadGate newest = history.newest().gate();
        page.open("td", "class", "chart");
        new Sparkline(all.subList(Math.max(0, all.size() - most), all.size())).write(page);
        page.close();
        page.leaf("td", bound(newest), "class", "num");
        page.leaf("td", estimate(newest), "class", "num");
        page.leaf("td", change(all), "class", "num");
        page.open("td");
        Signs.outcome(newest.outcome()).write(page);
        page.text(" ");
        Signs.standing(newest.standing()).write(page);
        page.close();
    }

    static String bound(ReadGate gate) {
        return gate.bound().isEmpty()
                ? "\u2013"
                : (gate.boundedBelow() ? "\u2265\u00a0" : "\u2264\u00a0")
                        + Numbers.asWritten(gate.bound().getAsDouble());
    }

    static String estimate(ReadGate gate) {
        return gate.figure().estimate().isPresent() ? Format.GATE.estimate(gate.figure()) : "\u2013";
    }

    private static String change(List<GateHistory.Point> points) {
        if (points.size() < 2) {
            return "first run";
        }
        OptionalDouble now = points.get(points.size() - 1).gate().figure().estimate();
        OptionalDouble then = points.get(points.size() - 2).gate().figure().estimate();
        return now.isEmpty() || then.isEmpty() ? "\u2013" : signed(now.getAsDouble() - then.getAsDouble());
    }

    /** With its sign, to four decimals; {@code none} where there is no change at all. */
    static String signed(double change) {
        if (change == 0) {
            return "none";
        }
        return (change > 0 ? "+" : "") + Numbers.decimal(change, 4, RoundingMode.HALF_EVEN);
    }
}

package dev.plumbline.reports.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A gate over the runs that had it.
 *
 * @param points by the position of their run, the oldest first; at least one
 */
record GateHistory(ReadGate.Id id, List<Point> points) {

    GateHistory {
        points = List.copyOf(points);
    }

    /**
     * The gate in one run.
     *
     * @param run its position among all runs, from 0 for the oldest
     */
    record Point(int run, ReadGate gate) {}

    Point newest() {
        return points.get(points.size() - 1);
    }

    /**
     * The gates of every task as the newest run of the task had them, in its order; tasks in the order of the newest run that had them.
     *
     * @param runs the oldest first
     */
    static List<GateHistory> of(List<RunSummary> runs) {
        Map<ReadGate.Id, List<Point>> points = new HashMap<>();
        for (int run = 0; run < runs.size(); run++) {
            for (ReadGate gate : runs.get(run).gates()) {
                points.computeIfAbsent(gate.id(), id -> new ArrayList<>()).add(new Point(run, gate));
            }
        }
        Map<ReadGate.Id, GateHistory> found = new LinkedHashMap<>();
        Set<String> told = new HashSet<>();
        for (int run = runs.size() - 1; run >= 0; run--) {
            Set<String> before = Set.copyOf(told);
            for (ReadGate gate : runs.get(run).gates()) {
                if (!before.contains(gate.id().task())) {
                    found.put(gate.id(), new GateHistory(gate.id(), points.getOrDefault(gate.id(), List.of())));
                }
            }
            told.addAll(runs.get(run).tasks());
        }
        return List.copyOf(found.values());
    }
}

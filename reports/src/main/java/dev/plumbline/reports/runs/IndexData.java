package dev.plumbline.reports.runs;

import dev.plumbline.reports.words.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the script of the index reads: which run had which task, and how every gate came out in it. Only changes are written.
 *
 * @param runs the oldest first
 * @param estimates of how many of the newest runs the estimates are told
 * @param pages the comparisons that there are, such as {@code 20261231-120000..20261231-130000.html}
 */
record IndexData(List<RunSummary> runs, List<GateHistory> gates, int estimates, List<String> pages) {

    private static final List<String> OUTCOMES = List.of("pass", "fail", "inconclusive");
    private static final List<String> STANDINGS = List.of("as-expected", "red", "undecided", "waived");

    String json() {
        List<String> tasks = tasks();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("runs", runs.stream().map(RunSummary::name).toList());
        all.put("tasks", tasks.stream().map(this::task).toList());
        all.put("from", from());
        all.put(
                "gates",
                gates.stream()
                        .map(gate -> gate(tasks.indexOf(gate.id().task()), gate))
                        .toList());
        all.put("pages", pages);
        return JsonMapper.shared().writeValueAsString(all);
    }

    private int from() {
        return Math.max(0, runs.size() - estimates);
    }

    private List<String> tasks() {
        Set<String> tasks = new LinkedHashSet<>();
        runs.forEach(run -> {
            tasks.addAll(run.tasks());
            run.gates().forEach(gate -> tasks.add(gate.id().task()));
        });
        return List.copyOf(tasks);
    }

    private List<Object> task(String task) {
        return List.of(task, lengths(i -> runs.get(i).tasks().contains(task) ? "x" : "."));
    }

    private List<Object> gate(int task, GateHistory history) {
        Map<Integer, ReadGate> byRun = new LinkedHashMap<>();
        history.points().forEach(point -> byRun.put(point.run(), point.gate()));
        String name = history.id().name()
                + (history.id().number() == 1 ? "" : " (" + history.id().number() + ")");
        return List.of(task, name, lengths(i -> code(byRun.get(i))), estimates(byRun));
    }

    /** A letter for outcome and standing, {@code a} for a pass as expected; a point where the run had no such gate. */
    private static String code(@org.jspecify.annotations.Nullable ReadGate gate) {
        if (gate == null) {
            return ".";
        }
        int outcome = Math.max(0, OUTCOMES.indexOf(gate.outcome()));
        int standing = Math.max(0, STANDINGS.indexOf(gate.standing()));
        return Character.toString('a' + outcome * STANDINGS.size() + standing);
    }

    /** Each letter with how often it follows in a row, where that is not once: {@code aaab.} is {@code a3b.}. */
    private String lengths(IntFunction<String> letter) {
        StringBuilder all = new StringBuilder();
        int from = 0;
        for (int i = 0; i < runs.size(); i++) {
            boolean ends = i == runs.size() - 1 || !letter.apply(i).equals(letter.apply(i + 1));
            if (ends) {
                int length = i - from + 1;
                all.append(letter.apply(i)).append(length == 1 ? "" : length);
                from = i + 1;
            }
        }
        return all.toString();
    }

    /** Divided by commas; nothing where it is as in the run before, {@code -} where there is none. */
    private String estimates(Map<Integer, ReadGate> byRun) {
        List<String> all = new ArrayList<>();
        String before = "-";
        for (int i = from(); i < runs.size(); i++) {
            ReadGate gate = byRun.get(i);
            String now = gate == null || gate.figure().estimate().isEmpty() ? "-" : Format.GATE.estimate(gate.figure());
            all.add(now.equals(before) ? "" : now);
            before = now;
        }
        return String.join(",", all);
    }
}

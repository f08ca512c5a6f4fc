package dev.plumbline;

import dev.plumbline.truth.Against;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Silence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where ratings pass a gate's bound and truth fails it, over a run: of every gate whose metric is measured against both, whether it asked for it or not.
 *
 * <p>Several gates that hold one bound on one number, such as one against ratings and one against truth, count once.
 *
 * @param found in the order of the tasks and their gates
 * @param undecided how many could be one, for all that the data say
 * @param tested how many could be held against both
 */
public record SilentFailures(List<Found> found, int undecided, int tested) {

    /**
     * One of them.
     *
     * @param standing what its gate says of it: {@code as expected} for a negative control, {@code waived}, or empty
     */
    public record Found(String task, String gate, String standing) {

        @Override
        public String toString() {
            return task + " / " + gate + (standing.isEmpty() ? "" : " (" + standing + ")");
        }
    }

    private static final int SHOWN = 5;

    public SilentFailures {
        found = List.copyOf(found);
    }

    /** What two gates must share to be the same question. */
    private record Question(String task, MetricKey ratings, double bound, double confidence) {

        static Question of(String task, GateResult result) {
            MetricKey key = result.key();
            String metric = Metric.named(key.metric()).stream()
                    .flatMap(known -> known.sameAgainst(Against.RATINGS).stream())
                    .map(Metric::label)
                    .findFirst()
                    .orElse(key.metric());
            return new Question(
                    task,
                    key.asking(metric, Against.RATINGS),
                    result.gate().bound(),
                    result.gate().confidence());
        }
    }

    /** Those of a run. */
    public static SilentFailures of(Run run) {
        Map<Question, Map.Entry<String, GateResult>> questions = new LinkedHashMap<>();
        for (TaskRun task : run.tasks()) {
            String name = task.task().task();
            for (GateResult result : task.verdict()) {
                if (result.silence() != Silence.UNTESTED) {
                    questions.merge(Question.of(name, result), Map.entry(name, result), SilentFailures::declared);
                }
            }
        }
        List<Found> found = questions.values().stream()
                .filter(entry -> entry.getValue().silence() == Silence.FOUND)
                .map(entry -> new Found(entry.getKey(), entry.getValue().name(), standing(entry.getValue())))
                .toList();
        int undecided = (int) questions.values().stream()
                .filter(entry -> entry.getValue().silence() == Silence.UNDECIDED)
                .count();
        return new SilentFailures(found, undecided, questions.size());
    }

    /** Of two gates with the same question the first, unless the other alone asks for silent failures. */
    private static Map.Entry<String, GateResult> declared(
            Map.Entry<String, GateResult> one, Map.Entry<String, GateResult> other) {
        boolean otherAlone = one.getValue().gate().kind() != Gate.Kind.SILENT_FAILURE
                && other.getValue().gate().kind() == Gate.Kind.SILENT_FAILURE;
        return otherAlone ? other : one;
    }

    /** A gate against ratings that passes as it should says nothing of truth, so it expects no silent failure. */
    private static String standing(GateResult result) {
        return switch (result.standing()) {
            case WAIVED -> "waived";
            case AS_EXPECTED -> result.gate().expect() == Gate.Expect.FAIL ? "as expected" : "";
            case RED, UNDECIDED -> "";
        };
    }

    /**
     * The first line of every summary; it names the first 5 and counts the others. Worked examples: {@code 0 silent failures in 12 gates that ratings and truth were both held against, 2
     * undecided}; {@code 1 silent failure: some-task / accuracy at least .8}.
     */
    public String line() {
        String count = found.size() == 1 ? "1 silent failure" : found.size() + " silent failures";
        if (!found.isEmpty()) {
            String shown = found.stream().limit(SHOWN).map(Found::toString).collect(Collectors.joining("; "));
            String more = found.size() > SHOWN ? "; and " + (found.size() - SHOWN) + " more" : "";
            return count + ": " + shown + more + open();
        }
        String where = tested == 0
                ? ": no gate could be held against both ratings and truth"
                : " in " + (tested == 1 ? "1 gate" : tested + " gates") + " held against both ratings and truth";
        return count + where + open();
    }

    private String open() {
        return undecided == 0 ? "" : ", " + undecided + " undecided";
    }
}

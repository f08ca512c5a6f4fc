package dev.plumbline.reports.words;

import dev.plumbline.Control;
import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.GateResult.Standing;
import dev.plumbline.verdict.Outcome;
import java.util.List;

/** How many gates and controls of a run came out how, and how many tasks did not run. */
public record Counts(
        int tasks,
        int pass,
        int fail,
        int inconclusive,
        int asExpected,
        int red,
        int undecided,
        int waived,
        int held,
        int brokenControls,
        int untested,
        int leftOut,
        int badInput,
        int overBudget,
        int broken) {

    public static Counts of(Run run) {
        List<GateResult> gates =
                run.tasks().stream().map(TaskRun::verdict).flatMap(List::stream).toList();
        return new Counts(
                run.tasks().size(),
                outcomes(gates, Outcome.PASS),
                outcomes(gates, Outcome.FAIL),
                outcomes(gates, Outcome.INCONCLUSIVE),
                standings(gates, Standing.AS_EXPECTED),
                standings(gates, Standing.RED),
                standings(gates, Standing.UNDECIDED),
                standings(gates, Standing.WAIVED),
                controls(run, Control.Outcome.HELD),
                controls(run, Control.Outcome.BROKEN),
                controls(run, Control.Outcome.UNTESTED),
                kinds(run, NotRun.Kind.LEFT_OUT),
                kinds(run, NotRun.Kind.BAD_INPUT),
                kinds(run, NotRun.Kind.OVER_BUDGET),
                kinds(run, NotRun.Kind.BROKEN));
    }

    /**
     * The worst that happened, in the order of the exit codes: {@code broken}, {@code bad-input}, {@code over-budget}, {@code red},
     * {@code undecided}, {@code as-expected}. A task that was left out for want of its data changes nothing.
     */
    public String state() {
        if (broken > 0) {
            return "broken";
        }
        if (badInput > 0) {
            return "bad-input";
        }
        if (overBudget > 0) {
            return "over-budget";
        }
        return red > 0 || brokenControls > 0 ? "red" : undecided > 0 ? "undecided" : "as-expected";
    }

    public int gates() {
        return pass + fail + inconclusive;
    }

    public int controls() {
        return held + brokenControls + untested;
    }

    public int notRun() {
        return leftOut + badInput + overBudget + broken;
    }

    private static int outcomes(List<GateResult> gates, Outcome outcome) {
        return (int) gates.stream().filter(g -> g.outcome() == outcome).count();
    }

    private static int standings(List<GateResult> gates, Standing standing) {
        return (int) gates.stream().filter(g -> g.standing() == standing).count();
    }

    private static int controls(Run run, Control.Outcome outcome) {
        return run.tasks().stream()
                .mapToInt(task -> task.controls().count(outcome))
                .sum();
    }

    private static int kinds(Run run, NotRun.Kind kind) {
        return (int) run.notRun().stream().filter(n -> n.kind() == kind).count();
    }
}

package dev.plumbline.cli;

import dev.plumbline.Control;
import dev.plumbline.Disclosure;
import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.SilentFailures;
import dev.plumbline.TaskRun;
import dev.plumbline.runs.RunFolder;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.GateResult.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How many silent failures there are, a line a gate and a line a control that did not hold, then the tasks that did not run, then the sum and where the report is. */
record PlainOutput(Shell shell, boolean quiet) implements RunOutput {

    @Override
    public void print(Run run, Optional<Path> folder) {
        SilentFailures silent = SilentFailures.of(run);
        if (!quiet || !silent.found().isEmpty()) {
            shell.say(silent.line());
        }
        run.tasks().forEach(this::gates);
        run.tasks().forEach(this::controls);
        run.tasks().forEach(this::asks);
        run.notRun().forEach(this::notRun);
        if (!quiet) {
            shell.say(sum(run));
            keptBack(run).ifPresent(shell::say);
            folder.ifPresent(path -> shell.say("Report: " + RunFolder.page(path)));
        }
    }

    private void gates(TaskRun task) {
        for (GateResult gate : task.verdict()) {
            if (!quiet || gate.standing() != Standing.AS_EXPECTED) {
                shell.say(paint(gate), head(label(gate)), task.task().task() + " / " + gate.sentence());
            }
        }
    }

    private void controls(TaskRun task) {
        for (Control control : task.controls().all()) {
            boolean broken = control.outcome() == Control.Outcome.BROKEN;
            if (broken || (!quiet && control.outcome() == Control.Outcome.UNTESTED)) {
                String label = broken ? "CONTROL BROKEN" : "CONTROL UNTESTED";
                String text = task.task().task() + " / " + control.name() + ": " + control.sentence();
                shell.say(broken ? Paint.RED : Paint.YELLOW, head(label), text);
            }
        }
    }

    /** The count where the task keeps a ledger; past its bound also where only the unexpected is shown. */
    private void asks(TaskRun task) {
        Optional<String> warning = task.use().warning();
        if (warning.isPresent()) {
            shell.say(Paint.YELLOW, head("ASKED TOO OFTEN"), task.task().task() + " / " + warning.get());
        } else if (!quiet) {
            task.use()
                    .asks()
                    .ifPresent(asks -> shell.say(head("ASKED") + task.task().task() + " / " + asks.sentence()));
        }
    }

    private static Optional<String> keptBack(Run run) {
        return run.tasks().stream()
                .map(task -> task.use().disclosed())
                .filter(level -> level != Disclosure.EXAMPLES)
                .findFirst()
                .map(level -> "Of held-out truth, no more than the "
                        + (level == Disclosure.METRICS ? "metrics are" : "verdict is") + " given away (--disclose "
                        + level.label() + ").");
    }

    private static String head(String label) {
        return String.format(Locale.ROOT, "%-22s  ", label);
    }

    /** The outcome, and what it means where the gate does not expect to pass. */
    private static String label(GateResult result) {
        Gate gate = result.gate();
        if (result.standing() == Standing.WAIVED) {
            return result.outcome() + " (waived)";
        }
        if (!result.faults().isEmpty()) {
            return "FAIL";
        }
        return switch (result.outcome()) {
            case INCONCLUSIVE -> "INCONCLUSIVE" + (result.standing() == Standing.AS_EXPECTED ? " (allowed)" : "");
            case PASS -> "PASS" + (gate.expect() == Gate.Expect.FAIL ? " (not expected)" : "");
            case FAIL -> "FAIL" + (gate.expect() == Gate.Expect.FAIL ? " (as expected)" : "");
        };
    }

    private static Paint paint(GateResult gate) {
        return switch (gate.standing()) {
            case AS_EXPECTED -> Paint.GREEN;
            case RED -> Paint.RED;
            case UNDECIDED, WAIVED -> Paint.YELLOW;
        };
    }

    private void notRun(NotRun task) {
        boolean leftOut = task.kind() == NotRun.Kind.LEFT_OUT;
        if (quiet && leftOut) {
            return;
        }
        String label = task.kind().name().replace('_', ' ');
        shell.say(leftOut ? Paint.YELLOW : Paint.RED, head(label), task.task());
        task.problems().forEach(problem -> shell.say("    " + problem));
    }

    private static String sum(Run run) {
        List<GateResult> gates =
                run.tasks().stream().flatMap(task -> task.verdict().stream()).toList();
        long waived = count(gates, Standing.WAIVED);
        return String.format(
                Locale.ROOT,
                "Tasks: %d run, %d not run. Gates: %d as expected, %d red, %d undecided%s. %s",
                run.tasks().size(),
                run.notRun().size(),
                count(gates, Standing.AS_EXPECTED),
                count(gates, Standing.RED),
                count(gates, Standing.UNDECIDED),
                waived == 0 ? "" : ", " + waived + " waived",
                controls(run));
    }

    private static String controls(Run run) {
        List<Control> controls = run.tasks().stream()
                .flatMap(task -> task.controls().all().stream())
                .toList();
        if (controls.isEmpty()) {
            return "No controls.";
        }
        long untested = count(controls, Control.Outcome.UNTESTED);
        return String.format(
                Locale.ROOT,
                "Controls: %d held, %d broken%s.",
                count(controls, Control.Outcome.HELD),
                count(controls, Control.Outcome.BROKEN),
                untested == 0 ? "" : ", " + untested + " untested");
    }

    private static long count(List<Control> controls, Control.Outcome outcome) {
        return controls.stream().filter(control -> control.outcome() == outcome).count();
    }

    private static long count(List<GateResult> gates, Standing standing) {
        return gates.stream().filter(gate -> gate.standing() == standing).count();
    }
}

package dev.plumbline.reports.record;

import dev.plumbline.Control;
import dev.plumbline.NotRun;
import dev.plumbline.Run;
import dev.plumbline.SilentFailures;
import dev.plumbline.TaskRun;
import dev.plumbline.config.Problem;
import dev.plumbline.reports.words.Counts;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Format;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.GateResult.Standing;
import dev.plumbline.verdict.Outcome;
import dev.plumbline.verdict.WorstSlices;
import java.util.List;
import java.util.function.Predicate;

/** A run in a screen of Markdown: what is not as expected first, the rest folded away. */
public record Summary(Run run) {

    public String markdown() {
        Counts counts = Counts.of(run);
        StringBuilder out = new StringBuilder();
        line(out, "### Plumbline: " + title(counts));
        line(out, "");
        line(out, "**" + Markdown.text(SilentFailures.of(run).line()) + "**");
        line(out, "");
        line(out, sum(counts));
        controls(out);
        notRun(out);
        gates(out, gate -> gate.standing() != Standing.AS_EXPECTED);
        if (counts.asExpected() > 0) {
            line(out, "");
            line(out, "<details><summary>Gates as expected: " + counts.asExpected() + "</summary>");
            gates(out, gate -> gate.standing() == Standing.AS_EXPECTED);
            line(out, "");
            line(out, "</details>");
        }
        return out.toString();
    }

    private static String title(Counts counts) {
        return switch (counts.state()) {
            case "broken" -> "something broke";
            case "bad-input" -> "bad input";
            case "over-budget" -> "over budget";
            case "red" -> "red";
            case "undecided" -> "undecided";
            default -> counts.gates() == 0 ? "no gate" : "as expected";
        };
    }

    private static String sum(Counts counts) {
        return counts.tasks() + (counts.tasks() == 1 ? " task" : " tasks") + " run, " + counts.notRun()
                + " not run. Gates: "
                + counts.asExpected() + " as expected, " + counts.red() + " red, " + counts.undecided() + " undecided, "
                + counts.waived() + " waived. Controls: " + counts.held() + " held, " + counts.brokenControls()
                + " broken.";
    }

    private void controls(StringBuilder out) {
        for (TaskRun task : run.tasks()) {
            for (Control control : task.controls().all()) {
                if (control.outcome() == Control.Outcome.BROKEN) {
                    line(out, "");
                    line(
                            out,
                            "Control broken: "
                                    + Markdown.text(
                                            task.task().task() + " / " + control.name() + ": " + control.sentence()));
                }
            }
        }
    }

    private void notRun(StringBuilder out) {
        for (NotRun task : run.notRun()) {
            line(out, "");
            line(out, "Not run: " + Markdown.text(task.task()));
            for (Problem problem : task.problems()) {
                line(out, "- " + Markdown.text(problem.toString()));
            }
        }
    }

    private void gates(StringBuilder out, Predicate<GateResult> wanted) {
        boolean any =
                run.tasks().stream().anyMatch(task -> task.verdict().stream().anyMatch(wanted));
        if (!any) {
            return;
        }
        line(out, "");
        line(out, "| | task | gate | found |");
        line(out, "| --- | --- | --- | --- |");
        for (TaskRun task : run.tasks()) {
            task.verdict().stream().filter(wanted).forEach(gate -> line(out, row(task, gate)));
        }
    }

    private static String row(TaskRun task, GateResult gate) {
        return "| "
                + String.join(
                        " | ",
                        outcome(gate),
                        Markdown.text(task.task().task()),
                        Markdown.text(gate.name()),
                        Markdown.text(gate.sentence() + worst(task, gate)))
                + " |";
    }

    private static String outcome(GateResult gate) {
        return switch (gate.standing()) {
            case AS_EXPECTED -> expected(gate.outcome());
            case WAIVED -> gate.outcome() + ", waived";
            case RED, UNDECIDED -> "**" + gate.outcome() + "**";
        };
    }

    private static String expected(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "PASS";
            case FAIL -> "FAIL (as expected)";
            case INCONCLUSIVE -> "INCONCLUSIVE (allowed)";
        };
    }

    /** Of a gate that is not as expected. */
    private static String worst(TaskRun task, GateResult gate) {
        if (gate.standing() == Standing.AS_EXPECTED) {
            return "";
        }
        List<Measurement> worst = WorstSlices.of(gate, task.measurements());
        return worst.isEmpty()
                ? ""
                : "; worst: "
                        + String.join(", ", worst.stream().map(Summary::told).toList());
    }

    private static String told(Measurement slice) {
        return slice.key().slice() + " " + Format.GATE.estimate(Figure.of((Measured.Value) slice.measured()));
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }
}

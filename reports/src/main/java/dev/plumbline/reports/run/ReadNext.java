package dev.plumbline.reports.run;

import dev.plumbline.Control;
import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.GateResult.Standing;
import java.util.ArrayList;
import java.util.List;

/** What to read next: first what makes numbers worthless, then what is red, then what nobody asked for, then where ratings and truth part most. */
record ReadNext(Run run, Partings partings, Anchors anchors) implements Part {

    private static final int MOST = 6;
    private static final int OF_A_KIND = 3;

    /** A line of the list. */
    private record Hint(String anchor, String task, String why) {}

    @Override
    public void write(Html page) {
        List<Hint> hints = hints();
        if (hints.isEmpty()) {
            return;
        }
        page.open("nav", "class", "next", "aria-labelledby", "next").leaf("h2", "Read next", "id", "next");
        page.open("ol");
        hints.stream()
                .limit(MOST)
                .forEach(hint -> page.open("li")
                        .leaf("a", hint.task(), "href", hint.anchor())
                        .text(": " + hint.why())
                        .close());
        page.close().close();
    }

    private List<Hint> hints() {
        List<Hint> hints = new ArrayList<>();
        if (!run.notRun().isEmpty()) {
            hints.add(new Hint("#not-run", Numbers.count(run.notRun().size(), "task") + " not run", "and why"));
        }
        run.tasks()
                .forEach(task -> task.controls().all().stream()
                        .filter(control -> control.outcome() == Control.Outcome.BROKEN)
                        .limit(1)
                        .forEach(control -> hints.add(hint(task, "a control broke, so trust no number of it"))));
        gates(hints, Standing.RED, "against expectation");
        gates(hints, Standing.UNDECIDED, "undecided");
        partings.rows().stream()
                .limit(OF_A_KIND)
                .forEach(row -> hints.add(new Hint(anchors.of(row.task()), row.task(), flatter(row.parting()))));
        return hints;
    }

    private void gates(List<Hint> hints, Standing standing, String word) {
        List<Hint> found = new ArrayList<>();
        for (TaskRun task : run.tasks()) {
            task.verdict().stream()
                    .filter(gate -> gate.standing() == standing)
                    .findFirst()
                    .map(GateResult::name)
                    .ifPresent(name -> found.add(hint(task, name + " is " + word)));
        }
        hints.addAll(found.subList(0, Math.min(OF_A_KIND, found.size())));
    }

    private Hint hint(TaskRun task, String why) {
        return new Hint(anchors.of(task.task().task()), task.task().task(), why);
    }

    private static String flatter(Parting parting) {
        String where = parting.where().isEmpty() ? "" : " " + parting.where();
        return "ratings flatter " + parting.who() + where + " by " + Numbers.points(parting.gap()) + " points";
    }
}

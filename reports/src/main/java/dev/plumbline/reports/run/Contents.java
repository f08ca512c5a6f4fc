package dev.plumbline.reports.run;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.task.TaskSections;
import dev.plumbline.verdict.GateResult;
import java.util.List;

/** Links to the tasks, with how their gates came out; left out where there is one task only. */
public record Contents(Run run) implements Part {

    @Override
    public void write(Html page) {
        if (run.tasks().size() < 2) {
            return;
        }
        page.open("nav", "aria-label", "Tasks").open("ul");
        for (int i = 0; i < run.tasks().size(); i++) {
            TaskRun task = run.tasks().get(i);
            page.open("li")
                    .leaf("a", task.task().task(), "href", "#" + TaskSections.anchor(i))
                    .leaf("span", standing(task.verdict()), "class", "quiet")
                    .close();
        }
        page.close().close();
    }

    private static String standing(List<GateResult> gates) {
        long expected = gates.stream()
                .filter(gate -> gate.standing() == GateResult.Standing.AS_EXPECTED)
                .count();
        return gates.isEmpty() ? "no gates" : expected + " of " + gates.size() + " as expected";
    }
}

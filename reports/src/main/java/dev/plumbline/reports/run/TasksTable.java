package dev.plumbline.reports.run;

import dev.plumbline.Parts;
import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.html.Grid;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.html.Sign;
import dev.plumbline.reports.task.Headline;
import dev.plumbline.reports.task.TaskSections;
import dev.plumbline.reports.words.Names;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.GateResult.Standing;
import java.util.List;

/** The tasks, each with what it found in a sentence and how its gates came out; left out where there is one task only. */
record TasksTable(Run run, Parts kept) implements Part {

    private static final List<String> COLUMNS = List.of("Task", "What was found", "Gates");

    @Override
    public void write(Html page) {
        if (run.tasks().size() < 2) {
            return;
        }
        page.open("section", "aria-labelledby", "tasks").leaf("h2", "Tasks", "id", "tasks");
        Grid table = Grid.sortable(page, "tasks", "What each task found", COLUMNS);
        for (int i = 0; i < run.tasks().size(); i++) {
            row(page, TaskSections.anchor(i), run.tasks().get(i));
        }
        table.close();
        page.close();
    }

    private void row(Html page, String anchor, TaskRun task) {
        page.open("tr").open("th", "scope", "row");
        page.leaf("a", task.task().task(), "href", "#" + anchor).close();
        page.leaf("td", found(task), "class", "finding");
        page.open("td");
        if (task.verdict().isEmpty()) {
            page.leaf("span", "no gates", "class", "quiet");
        }
        for (Standing standing : Standing.values()) {
            standing(page, task.verdict(), standing);
        }
        page.close().close();
    }

    private String found(TaskRun task) {
        return kept.text(
                task,
                "headline",
                () -> Headline.sentences(task).stream()
                        .findFirst()
                        .orElse(task.task().about()));
    }

    private static void standing(Html page, List<GateResult> gates, Standing standing) {
        long count = gates.stream().filter(gate -> gate.standing() == standing).count();
        if (count > 0) {
            Sign sign = new Sign(standing);
            new Sign(sign.shape(), count + " " + Names.of(standing).replace('-', ' '), sign.kind()).write(page);
        }
    }
}

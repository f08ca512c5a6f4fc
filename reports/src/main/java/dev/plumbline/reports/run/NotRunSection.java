package dev.plumbline.reports.run;

import dev.plumbline.NotRun;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import java.util.List;

/** The tasks without results, and why. */
public record NotRunSection(List<NotRun> tasks) implements Part {

    @Override
    public void write(Html page) {
        if (tasks.isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "not-run").leaf("h2", "Tasks not run", "id", "not-run");
        page.open("dl", "class", "not-run");
        tasks.forEach(task -> {
            page.open("dt")
                    .leaf("strong", task.task())
                    .text(" " + kind(task.kind()))
                    .close();
            task.problems()
                    .forEach(problem -> page.open("dd")
                            .leaf("code", problem.place().toString())
                            .text(" " + problem.message())
                            .close());
        });
        page.close().close();
    }

    private static String kind(NotRun.Kind kind) {
        return switch (kind) {
            case LEFT_OUT -> "was left out";
            case BAD_INPUT -> "could not be read";
            case OVER_BUDGET -> "went over its budget";
            case BROKEN -> "broke while running";
        };
    }
}

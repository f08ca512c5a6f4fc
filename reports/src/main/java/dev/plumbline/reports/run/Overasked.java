package dev.plumbline.reports.run;

import dev.plumbline.Run;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;

/** A caution beside the verdict for each task whose held-out split was asked more often than it foresaw. */
public record Overasked(Run run) implements Part {

    @Override
    public void write(Html page) {
        run.tasks()
                .forEach(task -> task.use()
                        .warning()
                        .ifPresent(warning -> page.leaf(
                                "p", "Caution: " + task.task().task() + ": " + warning + ".", "class", "caution")));
    }
}

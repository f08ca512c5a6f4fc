package dev.plumbline.reports;

import dev.plumbline.Run;

/** A caution beside the verdict for each task whose held-out split was asked more often than it foresaw. */
record Overasked(Run run) implements Part {

    @Override
    public void write(Html page) {
        run.tasks()
                .forEach(task -> task.use()
                        .warning()
                        .ifPresent(warning -> page.leaf(
                                "p", "Caution: " + task.task().task() + ": " + warning + ".", "class", "caution")));
    }
}

package dev.plumbline.reports.examples;

import dev.plumbline.Run;
import dev.plumbline.reports.html.ExampleLink;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.task.TaskSections;

/** The browsers of a run, one a task, which share what room the page has for examples. */
public record ExampleSections(Run run) {

    /** Bytes that all examples of a page may take together. */
    static final int MOST = 1_600_000;

    /** Bytes that those of one task may take. */
    static final int MOST_OF_TASK = 600_000;

    /** That of the task at a position. */
    public Part at(int position) {
        int share = Math.min(MOST_OF_TASK, MOST / run.tasks().size());
        String task = TaskSections.anchor(position);
        return new ExamplesPart(run.tasks().get(position), ExampleLink.anchor(task), task, share);
    }
}

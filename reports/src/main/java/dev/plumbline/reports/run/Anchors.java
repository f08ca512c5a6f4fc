package dev.plumbline.reports.run;

import dev.plumbline.Run;
import dev.plumbline.reports.task.TaskSections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the section of each task stands, by the name of the task. */
record Anchors(Map<String, String> byTask) {

    static Anchors of(Run run) {
        Map<String, String> byTask = new LinkedHashMap<>();
        for (int i = 0; i < run.tasks().size(); i++) {
            byTask.putIfAbsent(run.tasks().get(i).task().task(), "#" + TaskSections.anchor(i));
        }
        return new Anchors(byTask);
    }

    /** Such as {@code #task-3}. */
    String of(String task) {
        String anchor = byTask.get(task);
        if (anchor == null) {
            throw new IllegalArgumentException("no task '" + task + "' in this run");
        }
        return anchor;
    }
}

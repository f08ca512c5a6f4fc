package dev.plumbline.reports.task;

import dev.plumbline.Parts;
import dev.plumbline.Run;
import dev.plumbline.Task;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Findings;
import java.util.List;

/**
 * A section a task: what it found in a sentence, then its six stages in the order of the flow, then its examples.
 *
 * @param kept sections that may have been written before
 */
public record TaskSections(Run run, Examples examples, Parts kept) implements Part {

    /** The examples of the tasks. */
    public interface Examples {

        /** Those of the task at a position. */
        Part part(int position);

        /** How many bytes they may take, on which they depend besides the task. */
        int room(int position);
    }

    /** Where the section of the task at that position stands. */
    public static String anchor(int position) {
        return "task-" + (position + 1);
    }

    @Override
    public void write(Html page) {
        for (int i = 0; i < run.tasks().size(); i++) {
            page.add(section(page, i));
        }
    }

    private String section(Html page, int position) {
        String anchor = anchor(position);
        TaskRun task = run.tasks().get(position);
        String name = "section " + anchor + " with " + examples.room(position) + " bytes of examples";
        return kept.text(task, name, () -> {
            Html own = page.apart(anchor);
            section(own, anchor, task, examples.part(position));
            return own.page();
        });
    }

    private static void section(Html page, String anchor, TaskRun run, Part examples) {
        Task task = run.task();
        page.open("section", "class", "task", "aria-labelledby", anchor);
        page.leaf("h2", task.task(), "id", anchor);
        page.leaf("p", task.about(), "class", "about");
        tags(page, task.tags());
        new Headline(new Findings(run)).write(page);
        if (task.dataset().world().isPresent()) {
            page.leaf(
                    "p",
                    "The examples come from a generated world: these results prove the instrument and claim nothing"
                            + " about language models.",
                    "class",
                    "world");
        }
        new Stages(run, anchor).write(page);
        examples.write(page);
        page.close();
    }

    private static void tags(Html page, List<String> tags) {
        if (tags.isEmpty()) {
            return;
        }
        page.open("ul", "class", "tags", "aria-label", "Tags");
        tags.forEach(tag -> page.leaf("li", tag));
        page.close();
    }
}

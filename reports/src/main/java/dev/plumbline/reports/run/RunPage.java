package dev.plumbline.reports.run;

import dev.plumbline.Parts;
import dev.plumbline.Run;
import dev.plumbline.SilentFailures;
import dev.plumbline.reports.examples.ExampleSections;
import dev.plumbline.reports.html.GlossarySection;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.task.TaskSections;
import dev.plumbline.reports.words.Counts;
import java.util.List;

/**
 * The page of a run: its verdict and what failed silently, then the gates, then a section a task.
 *
 * @param kept sections that may have been written before
 */
public record RunPage(Run run, Parts kept) implements Part {

    public static final String TITLE = "Plumbline report";

    @Override
    public void write(Html page) {
        SilentFailures silent = SilentFailures.of(run);
        Partings partings = Partings.of(run);
        Anchors anchors = Anchors.of(run);
        page.open("header").leaf("h1", TITLE).leaf("p", "How far fallible labels lead from truth.", "class", "lead");
        new Banner(new Answer(silent, partings), Counts.of(run)).write(page);
        new Overasked(run).write(page);
        worlds(page);
        page.close().open("main");
        List<Part> parts = List.of(
                new ReadNext(run, partings, anchors),
                new SilentSection(silent, anchors),
                new PartingsSection(partings, anchors),
                new TasksTable(run, kept),
                new GatesSection(run),
                new AlarmsSection(run),
                new TaskSections(run, ExampleSections.of(run, kept), kept),
                new NotRunSection(run.notRun()),
                new GlossarySection());
        parts.forEach(part -> part.write(page));
        page.close();
    }

    private void worlds(Html page) {
        long worlds = run.tasks().stream()
                .filter(task -> task.task().dataset().world().isPresent())
                .count();
        if (worlds > 0) {
            String of = worlds == run.tasks().size()
                    ? "All tasks"
                    : worlds + " of " + run.tasks().size() + " tasks";
            page.leaf(
                    "p",
                    of
                            + " are of generated worlds: their results prove the instrument and claim nothing about language models.",
                    "class",
                    "world");
        }
    }
}

package dev.plumbline.reports.run;

import dev.plumbline.Run;
import dev.plumbline.SilentFailures;
import dev.plumbline.reports.examples.ExampleSections;
import dev.plumbline.reports.html.GlossarySection;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.task.TaskSections;
import dev.plumbline.reports.words.Counts;
import java.util.List;

/** The page of a run: its verdict and what failed silently, then the gates, then a section a task. */
public record RunPage(Run run) implements Part {

    public static final String TITLE = "Plumbline report";

    @Override
    public void write(Html page) {
        page.open("header").leaf("h1", TITLE).leaf("p", "How far fallible labels lead from truth.", "class", "lead");
        new Banner(SilentFailures.of(run), Counts.of(run)).write(page);
        new Overasked(run).write(page);
        page.close().open("main");
        List<Part> parts = List.of(
                new Contents(run),
                new GatesSection(run),
                new AlarmsSection(run),
                new TaskSections(run, ExampleSections.of(run).parts()::get),
                new NotRunSection(run.notRun()),
                new GlossarySection());
        parts.forEach(part -> part.write(page));
        page.close();
    }
}

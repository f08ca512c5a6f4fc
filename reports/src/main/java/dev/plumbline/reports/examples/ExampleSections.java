package dev.plumbline.reports.examples;

import dev.plumbline.Run;
import dev.plumbline.reports.html.ExampleLink;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.task.TaskSections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The browsers of a run, which share what room the page has for examples.
 *
 * @param parts one a task
 */
public record ExampleSections(List<Part> parts) {

    /** Bytes that all examples of a page may take together. */
    static final int MOST = 1_300_000;

    /** Bytes that those of one task may take. */
    static final int MOST_OF_TASK = 600_000;

    /** Those of a run. */
    public static ExampleSections of(Run run) {
        List<Packed> needed = run.tasks().stream()
                .map(Browsed::of)
                .map(browsed -> Packed.of(browsed, MOST_OF_TASK))
                .toList();
        int[] shares = Shares.of(needed.stream().mapToInt(Packed::bytes).toArray(), MOST);
        return new ExampleSections(IntStream.range(0, shares.length)
                .mapToObj(task -> part(task, needed.get(task).within(shares[task])))
                .toList());
    }

    private static Part part(int position, Packed packed) {
        String task = TaskSections.anchor(position);
        return new ExamplesPart(packed, ExampleLink.anchor(task), task);
    }
}

package dev.plumbline.reports.examples;

import dev.plumbline.Parts;
import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.html.ExampleLink;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.task.TaskSections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The browsers of a run, which share what room the page has for examples. */
public final class ExampleSections implements TaskSections.Examples {

    /** Bytes that all examples of a page may take together. */
    static final int MOST = 1_300_000;

    /** Bytes that those of one task may take. */
    static final int MOST_OF_TASK = 600_000;

    /** A share that is no whole need is a multiple of this, so that one task's need seldom moves the shares of others. */
    private static final int UNIT = 1_000;

    private final List<Lazy> packed;
    private final int[] shares;

    private ExampleSections(List<Lazy> packed, int[] shares) {
        this.packed = packed;
        this.shares = shares;
    }

    /** Those of a run. */
    public static ExampleSections of(Run run, Parts kept) {
        List<Lazy> packed = run.tasks().stream().map(Lazy::new).toList();
        int[] needs = packed.stream().mapToInt(task -> task.need(kept)).toArray();
        int[] shares = Shares.of(needs, MOST);
        return new ExampleSections(
                packed,
                IntStream.range(0, needs.length)
                        .map(i -> shares[i] == needs[i] ? shares[i] : shares[i] / UNIT * UNIT)
                        .toArray());
    }

    @Override
    public int room(int position) {
        return shares[position];
    }

    @Override
    public Part part(int position) {
        String task = TaskSections.anchor(position);
        Packed all = packed.get(position).packed();
        return new ExamplesPart(all.within(shares[position]), ExampleLink.anchor(task), task);
    }

    /** A task, packed when that is first asked for: where its section was written before, it never is. */
    private static final class Lazy {

        private final TaskRun run;
        private Optional<Packed> packed = Optional.empty();

        Lazy(TaskRun run) {
            this.run = run;
        }

        Packed packed() {
            if (packed.isEmpty()) {
                packed = Optional.of(Packed.of(Browsed.of(run), MOST_OF_TASK));
            }
            return packed.get();
        }

        int need(Parts kept) {
            return Integer.parseInt(kept.text(run, "room for examples", () -> Integer.toString(packed().bytes())));
        }
    }
}

package dev.plumbline.reports.record;

import dev.plumbline.Run;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Discovery;
import dev.plumbline.truth.Subject;

/**
 * The table of slices that were found by search: the share of errors in the half of the held-out clusters that found the slice,
 * and in the half that confirms, there with its two-sided 95 % interval.
 */
public final class DiscoveredCsv {

    private final Csv csv;

    public DiscoveredCsv(Csv csv) {
        this.csv = csv;
    }

    public void write(Run run) {
        csv.row(
                "task",
                "of",
                "slice",
                "examples",
                "found_n",
                "found_error",
                "n",
                "error",
                "low",
                "high",
                "elsewhere",
                "excess",
                "excess_low",
                "excess_high",
                "p",
                "adjusted_p",
                "confirmed");
        run.tasks()
                .forEach(task -> task.measurements()
                        .discovery()
                        .ifPresent(discovery -> discovery
                                .found()
                                .forEach(found -> row(task.task().task(), discovery.of(), found))));
    }

    private void row(String task, Subject of, Discovery.Found found) {
        Figure error = Figure.of(found.error());
        Figure excess = Figure.of(found.excess());
        csv.row(
                task,
                of.toString(),
                found.slice().name(),
                Integer.toString(found.slice().rows().length),
                Integer.toString(found.foundN()),
                Numbers.exact(found.foundError()),
                Numbers.exact(error.n()),
                Numbers.exact(error.estimate()),
                Numbers.exact(error.low()),
                Numbers.exact(error.high()),
                Numbers.exact(Figure.of(found.elsewhere()).estimate()),
                Numbers.exact(excess.estimate()),
                Numbers.exact(excess.low()),
                Numbers.exact(excess.high()),
                Numbers.exact(found.p()),
                Numbers.exact(found.adjusted()),
                Boolean.toString(found.confirmed()));
    }
}

package dev.plumbline.junit;

import dev.plumbline.TaskRun;
import dev.plumbline.config.Visible;
import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.WorstSlices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a red gate says: a sentence, and beneath it estimate, interval, n, the worst slices, and where gate and report are. */
final class GateMessage {

    private GateMessage() {}

    static String of(TaskRun run, GateResult result, Optional<Path> report) {
        List<String> lines = new ArrayList<>();
        lines.add(outcome(result) + ": " + run.task().task() + " / " + result.sentence());
        figures(result.measured()).ifPresent(lines::add);
        slices(run, result).ifPresent(lines::add);
        result.gate().because().ifPresent(because -> lines.add("because: " + because));
        lines.add("gate: " + result.gate().place());
        report.ifPresent(path -> lines.add("report: " + path));
        return lines.stream().map(Visible::of).collect(Collectors.joining("\n  "));
    }

    private static String outcome(GateResult result) {
        boolean unexpected = result.gate().expect() == Gate.Expect.FAIL && result.standing() == GateResult.Standing.RED;
        return result.outcome() + (unexpected ? " (expected to fail)" : "");
    }

    private static Optional<String> figures(Measured measured) {
        if (measured instanceof Measured.Value value) {
            return Optional.of("estimate " + Figures.of(value.estimate()) + ", 95 % interval " + interval(value) + ", "
                    + extent(value.n(), value.clusters(), value.seeds()));
        }
        if (measured instanceof Measured.Unstable unstable) {
            return Optional.of("estimate " + Figures.of(unstable.estimate()) + ", "
                    + extent(unstable.n(), unstable.clusters(), unstable.seeds()));
        }
        return Optional.empty();
    }

    /** Where to look first, if the number misses its bound on any slice. */
    private static Optional<String> slices(TaskRun run, GateResult result) {
        String worst = WorstSlices.of(result, run.measurements()).stream()
                .map(GateMessage::slice)
                .collect(Collectors.joining("; "));
        return worst.isEmpty() ? Optional.empty() : Optional.of("worst slices: " + worst);
    }

    private static String slice(Measurement slice) {
        Measured.Value value = (Measured.Value) slice.measured();
        return slice.key().slice() + " " + Figures.of(value.estimate()) + " (" + interval(value) + ")";
    }

    /** From the lower to the upper end; an end that the data do not bound is said to be none. */
    private static String interval(Measured.Value value) {
        return end(value.interval().low(.95)) + " to " + end(value.interval().high(.95));
    }

    private static String end(double value) {
        return Double.isInfinite(value) ? "no bound" : Figures.of(value);
    }

    private static String extent(int n, int clusters, int seeds) {
        return String.format(
                Locale.ROOT,
                "n = %,d in %,d clusters%s",
                n,
                clusters,
                seeds == 1 ? "" : ", mean of " + seeds + " seeds");
    }
}

package dev.plumbline.reports.runs;

import dev.plumbline.config.BadInput;
import dev.plumbline.reports.words.Names;
import dev.plumbline.reports.words.PValues;
import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.RunDifference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run held against an earlier one.
 *
 * @param gates what turned first
 * @param paired the paired differences, what got worse first
 * @param reasons why figures that gates ask for have no paired difference
 */
record RunComparison(
        Pairing runs,
        List<GatePair> gates,
        List<PairedFigure> paired,
        Map<Pairing.Asked, String> reasons,
        List<ChangedExample> examples) {

    /** A paired difference of a task. */
    record PairedFigure(String task, RunDifference difference) {

        Told told() {
            return Told.of(difference);
        }

        /** How large it is; nothing where it is undefined. */
        double size() {
            return difference.difference() instanceof Measured.Value value ? Math.abs(value.estimate()) : 0;
        }

        /** Such as {@code student/soft: accuracy on carry=yes}. */
        String what() {
            return arm() + ": " + which();
        }

        /** Such as {@code claims / student/soft}. */
        String whose() {
            return task + " / " + arm();
        }

        /** Such as {@code accuracy on carry=yes}. */
        String which() {
            MetricKey key = difference.key();
            return key.metric() + (key.slice().equals(MetricKey.ALL) ? "" : " on " + key.slice());
        }

        private String arm() {
            return Names.arm(difference.key().arm(), difference.key().method());
        }
    }

    private static final Comparator<PairedFigure> ORDER = Comparator.comparing(PairedFigure::told)
            .thenComparingDouble(one -> one.difference().adjusted().orElse(2))
            .thenComparing(Comparator.comparingDouble(PairedFigure::size).reversed());

    /**
     * Reads both and compares them.
     *
     * @throws BadInput with every file of either that is not as a run wrote it
     */
    static RunComparison of(Path before, Path after) throws IOException {
        Pairing runs = new Pairing(ReadRun.of(before), ReadRun.of(after));
        Pairing.Found found = runs.found();
        List<PairedFigure> paired = new ArrayList<>();
        found.paired().forEach((asked, difference) -> paired.add(new PairedFigure(asked.task(), difference)));
        paired.sort(ORDER);
        List<GatePair> gates = new ArrayList<>(GatePair.of(
                runs.before().summary().gates(), runs.after().summary().gates()));
        gates.sort(Comparator.comparing(GatePair::move).thenComparing(GatePair::moved, Comparator.reverseOrder()));
        return new RunComparison(runs, gates, paired, found.reasons(), ChangedExample.of(runs));
    }

    long count(GatePair.Move move) {
        return gates.stream().filter(gate -> gate.move() == move).count();
    }

    long count(Told told) {
        return paired.stream().filter(one -> one.told() == told).count();
    }

    /** How many got worse and better, for a terminal. */
    String headline() {
        String of = paired.isEmpty()
                ? "no figure could be paired example by example"
                : "of " + paired.size() + (paired.size() == 1 ? " paired figure " : " paired figures ")
                        + count(Told.WORSE) + " worse and " + count(Told.BETTER) + " better beyond chance";
        long worse = count(GatePair.Move.WORSE);
        return "From " + runs.before().name() + " to " + runs.after().name() + ": " + worse
                + (worse == 1 ? " gate worse, " : " gates worse, ") + count(GatePair.Move.BETTER) + " better; " + of
                + ".";
    }

    /** What got worse, a line each: gates, then paired figures. */
    List<String> worse() {
        return lines(GatePair.Move.WORSE, Told.WORSE);
    }

    List<String> better() {
        return lines(GatePair.Move.BETTER, Told.BETTER);
    }

    private List<String> lines(GatePair.Move move, Told told) {
        Stream<String> turned = gates.stream()
                .filter(gate -> gate.move() == move)
                .map(gate -> gate.id() + ": was " + said(gate.before().orElseThrow()) + "; is "
                        + said(gate.after().orElseThrow()));
        Stream<String> moved = paired.stream().filter(one -> one.told() == told).map(RunComparison::line);
        return Stream.concat(turned, moved).toList();
    }

    private static String said(ReadGate gate) {
        String estimate = gate.figure().estimate().isPresent()
                ? " at " + Figures.of(gate.figure().estimate().getAsDouble())
                : "";
        return gate.outcome().toUpperCase(java.util.Locale.ROOT) + estimate + ", "
                + gate.standing().replace('-', ' ');
    }

    private static String line(PairedFigure one) {
        Measured.Value value = (Measured.Value) one.difference().difference();
        return one.task() + " / " + one.what() + (value.estimate() < 0 ? " fell by " : " rose by ")
                + Figures.of(Math.abs(value.estimate())) + " (95 % interval of the change "
                + Figures.of(value.interval().low(.95)) + " to "
                + Figures.of(value.interval().high(.95)) + ", adjusted p "
                + PValues.of(one.difference().adjusted().orElseThrow()) + ")";
    }
}

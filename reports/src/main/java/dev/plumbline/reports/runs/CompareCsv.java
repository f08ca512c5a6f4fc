package dev.plumbline.reports.runs;

import dev.plumbline.reports.record.Csv;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Comparison;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * The whole record of a comparison. The kind of a row is {@code run} (a fact of both), {@code file} (a hash that differs), {@code task} (of one run only),
 * {@code gate}, {@code difference} (paired, with its two-sided 95 % interval) or {@code example} (right in one run and wrong in the other; before and after
 * are the shares of trainings that are right).
 */
final class CompareCsv {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "task",
            "name",
            "arm",
            "method",
            "slice",
            "metric",
            "before_state",
            "after_state",
            "before",
            "after",
            "difference",
            "low",
            "high",
            "n",
            "clusters",
            "seeds",
            "only_before",
            "only_after",
            "test",
            "p",
            "adjusted_p",
            "told",
            "reason");

    private final Csv csv;
    private final RunComparison compared;

    CompareCsv(Csv csv, RunComparison compared) {
        this.csv = csv;
        this.compared = compared;
    }

    /** A row whose cells are named; the others are empty. */
    private void row(String... named) {
        List<String> cells = new ArrayList<>(java.util.Collections.nCopies(COLUMNS.size(), ""));
        for (int i = 0; i < named.length; i += 2) {
            cells.set(COLUMNS.indexOf(named[i]), named[i + 1]);
        }
        csv.row(cells);
    }

    void write() {
        csv.row(COLUMNS);
        provenance(compared.runs().before(), compared.runs().after());
        compared.gates().forEach(this::gate);
        compared.paired().forEach(this::difference);
        compared.examples().forEach(this::example);
    }

    private void provenance(ReadRun before, ReadRun after) {
        row("kind", "run", "name", "Folder", "before_state", before.name(), "after_state", after.name());
        before.provenance()
                .facts()
                .forEach((name, then) -> row(
                        "kind",
                        "run",
                        "name",
                        name,
                        "before_state",
                        then,
                        "after_state",
                        after.provenance().facts().getOrDefault(name, "")));
        Set<String> paths = new TreeSet<>(before.provenance().files().keySet());
        paths.addAll(after.provenance().files().keySet());
        for (String path : paths) {
            String then = before.provenance().files().getOrDefault(path, "");
            String now = after.provenance().files().getOrDefault(path, "");
            if (!then.equals(now)) {
                row("kind", "file", "name", path, "before_state", then, "after_state", now);
            }
        }
        only(before, after, "only before");
        only(after, before, "only after");
    }

    private void only(ReadRun one, ReadRun other, String told) {
        one.tasks().stream()
                .filter(task -> !other.tasks().contains(task))
                .forEach(task -> row("kind", "task", "task", task, "told", told));
    }

    private void gate(GatePair gate) {
        MetricKey key = gate.after().or(gate::before).orElseThrow().key();
        row(
                "kind", "gate",
                "task", gate.id().task(),
                "name", gate.id().name(),
                "arm", key.arm(),
                "method", key.method(),
                "slice", key.slice(),
                "metric", key.metric(),
                "before_state", state(gate.before()),
                "after_state", state(gate.after()),
                "before", estimate(gate.before()),
                "after", estimate(gate.after()),
                "difference", Numbers.exact(gate.difference()),
                "told", gate.move().word(),
                "reason",
                        compared.reasons()
                                .getOrDefault(new Pairing.Asked(gate.id().task(), key), ""));
    }

    private static String state(Optional<ReadGate> gate) {
        return gate.map(one -> one.outcome() + " " + one.standing()).orElse("");
    }

    private static String estimate(Optional<ReadGate> gate) {
        return gate.map(one -> Numbers.exact(one.figure().estimate())).orElse("");
    }

    private void difference(RunComparison.PairedFigure one) {
        MetricKey key = one.difference().key();
        Figure figure = Figure.of(one.difference().difference());
        row(
                "kind", "difference",
                "task", one.task(),
                "arm", key.arm(),
                "method", key.method(),
                "slice", key.slice(),
                "metric", key.metric(),
                "difference", Numbers.exact(figure.estimate()),
                "low", Numbers.exact(figure.low()),
                "high", Numbers.exact(figure.high()),
                "n", Numbers.exact(figure.n()),
                "clusters", Numbers.exact(figure.clusters()),
                "seeds", Numbers.exact(figure.seeds()),
                "only_before", Numbers.exact(one.difference().onlyBefore()),
                "only_after", Numbers.exact(one.difference().onlyAfter()),
                "test", one.difference().test().map(Comparison.Test::label).orElse(""),
                "p", Numbers.exact(one.difference().p()),
                "adjusted_p", Numbers.exact(one.difference().adjusted()),
                "told", one.told().word(),
                "reason", figure.reason());
    }

    private void example(ChangedExample one) {
        row(
                "kind", "example",
                "task", one.task(),
                "name", one.example(),
                "arm", one.subject().arm(),
                "method", one.subject().method(),
                "before_state", one.then().label(),
                "after_state", one.now().label(),
                "before", share(one.then()),
                "after", share(one.now()),
                "told", one.lost() ? Told.WORSE.word() : Told.BETTER.word());
    }

    private static String share(ChangedExample.Said said) {
        return Numbers.exact(OptionalDouble.of((double) said.right() / said.of()));
    }
}

package dev.plumbline.reports.examples;

import dev.plumbline.Disclosure;
import dev.plumbline.TaskRun;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Reward;
import dev.plumbline.policy.PolicySpec;
import dev.plumbline.policy.PressureSpec;
import dev.plumbline.reports.words.Names;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Slice;
import dev.plumbline.truth.Slices;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What all entries of a task have in common.
 *
 * @param kind single examples, pairs, or pools of candidates
 * @param voices who says something of them; of pools nobody
 * @param slices without the one of all examples
 * @param columns of the data; none where single examples are not given away, for what stands there may tell their truth
 */
record Browsed(TaskRun run, Kind kind, Voices voices, List<Slice> slices, Columns columns) {

    /** What an entry is. */
    enum Kind {
        EXAMPLE,
        PAIR,
        POOL
    }

    /** Whose outcomes are told: its key in addresses, and its name such as {@code student/soft}. */
    record Judged(String key, String name) {}

    static Browsed of(TaskRun run) {
        Kind kind = kind(run);
        return new Browsed(
                run,
                kind,
                kind == Kind.POOL ? new Voices(List.of(), List.of(), List.of()) : Voices.of(run),
                slices(run),
                told(run) ? Columns.of(run) : new Columns(List.of()));
    }

    private static List<Slice> slices(TaskRun run) {
        return Slices.of(
                        run.dataset().examples(),
                        run.dataset().splits(),
                        run.task().truth().slices())
                .stream()
                .filter(slice -> !slice.name().equals(MetricKey.ALL))
                .toList();
    }

    /** Pools where rewards order candidates and no arm says anything of a candidate by itself. */
    private static Kind kind(TaskRun run) {
        if (run.dataset().examples().shape() == Shape.PAIRS) {
            return Kind.PAIR;
        }
        boolean alone = run.rewards().isEmpty() || Voices.judges(run.arms());
        return alone || !pooled(run) ? Kind.EXAMPLE : Kind.POOL;
    }

    private static boolean pooled(TaskRun run) {
        Examples examples = run.dataset().examples();
        Set<String> pools = new HashSet<>();
        return IntStream.of(run.heldOut().rows())
                .anyMatch(row -> !pools.add(examples.column(Examples.POOL).get(row)));
    }

    Entries entries() {
        return kind == Kind.POOL ? new PoolEntries(this) : new SingleEntries(this);
    }

    List<String> classes() {
        return run.heldOut().classes();
    }

    List<Reward> rewards() {
        return run.rewards();
    }

    /** Keys and names of what outcomes are told of: of pools the rewards. */
    List<Judged> judged() {
        return kind == Kind.POOL
                ? rewards().stream()
                        .map(reward -> new Judged(reward.name(), Names.arm(Arm.REWARD, reward.name())))
                        .toList()
                : voices.judged().stream()
                        .map(voice -> new Judged(voice.key(), voice.name()))
                        .toList();
    }

    /** Whether answers stand beside weak labels. */
    boolean compared() {
        return Voices.compared(run, voices.judged());
    }

    /** Whether anybody but the weak labels is judged. */
    boolean beyondWeak() {
        return compared() || (run.labels().isEmpty() && !voices.judged().isEmpty());
    }

    /** What each reward says of a candidate, by its first seed. */
    double[] rewardsOf(int candidate) {
        return rewards().stream()
                .mapToDouble(reward -> reward.first()[candidate])
                .toArray();
    }

    Optional<PanelLabels> panel() {
        return run.labels().flatMap(WeakLabels::panel);
    }

    List<String> raters() {
        return panel().map(panel -> panel.ratings().raters()).orElse(List.of());
    }

    /** The class that says a candidate is good. */
    int approved() {
        return run.task()
                .policy()
                .flatMap(PolicySpec::pressure)
                .flatMap(PressureSpec::approves)
                .map(classes()::indexOf)
                .orElse(classes().size() - 1);
    }

    /** Of an example; empty where it is named after the example or pool itself. */
    String cluster(int row, String name) {
        String cluster = run.dataset().examples().column(Examples.CLUSTER).get(row);
        return cluster.equals(name) || cluster.equals("no-key:" + name) ? "" : cluster;
    }

    /** Positions of the slices that an example is in. */
    int[] slicesOf(int row) {
        return IntStream.range(0, slices.size())
                .filter(slice -> Arrays.binarySearch(slices.get(slice).rows(), row) >= 0)
                .toArray();
    }

    /** Whether single examples are given away. */
    boolean told() {
        return told(run);
    }

    private static boolean told(TaskRun run) {
        return run.use().disclosed() == Disclosure.EXAMPLES;
    }
}

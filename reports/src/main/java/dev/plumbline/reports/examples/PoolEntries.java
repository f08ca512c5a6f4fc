package dev.plumbline.reports.examples;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.reports.words.ExampleOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The held-out pools of a task. A reward says of the candidate that it puts first that it is good, and the outcome of a pool is that of this
 * candidate: inherited where it is bad and the raters say that it is good. Of equal rewards the candidate that stands first in the data is put first.
 */
final class PoolEntries implements Entries {

    /** As many candidates of a pool are shown, or as many as there are rewards where these are more. */
    static final int MOST = 12;

    private final Browsed browsed;
    private final Examples examples;
    private final Optional<Probabilities> weak;

    /** Of each pool the positions of its candidates among the held-out ones. */
    private final List<int[]> pools;

    PoolEntries(Browsed browsed) {
        this.browsed = browsed;
        this.examples = browsed.run().dataset().examples();
        this.weak = browsed.run().labels().map(WeakLabels::labels);
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        for (int i = 0; i < browsed.run().heldOut().rows().length; i++) {
            byName.computeIfAbsent(examples.column(Examples.POOL).get(row(i)), pool -> new ArrayList<>())
                    .add(i);
        }
        this.pools = byName.values().stream()
                .map(pool -> pool.stream().mapToInt(i -> i).toArray())
                .toList();
    }

    @Override
    public int size() {
        return pools.size();
    }

    @Override
    public Set<ExampleOutcome> outcomes(int entry, int arm) {
        int first = first(entry, arm);
        int truth = truth(first);
        return weak.isPresent()
                ? ExampleOutcome.of(truth, weak(first).answer(), browsed.approved(), 0)
                : ExampleOutcome.of(truth, browsed.approved());
    }

    /** A pool in which a bad candidate is put first tells the more, the more good ones it had. */
    @Override
    public double near(int entry, int arm) {
        int[] pool = pools.get(entry);
        long good =
                Arrays.stream(pool).filter(i -> truth(i) == browsed.approved()).count();
        boolean right = truth(first(entry, arm)) == browsed.approved();
        return (right ? 1 : 0) - good / (double) pool.length;
    }

    @Override
    public int[] slices(int entry) {
        return Arrays.stream(pools.get(entry))
                .flatMap(i -> Arrays.stream(browsed.slicesOf(row(i))))
                .distinct()
                .sorted()
                .toArray();
    }

    @Override
    public Entry entry(int entry) {
        int[] pool = pools.get(entry);
        int[] shown = shown(entry);
        Columns.Split texts = browsed.columns()
                .split(Arrays.stream(shown).map(this::candidate).toArray());
        int arms = browsed.rewards().size();
        return new Entry(
                examples.column(Examples.POOL).get(row(pool[0])),
                browsed.cluster(row(pool[0]), examples.column(Examples.POOL).get(row(pool[0]))),
                slices(entry),
                Probabilities.NONE,
                Said.NOTHING,
                IntStream.range(0, arms)
                        .mapToObj(arm -> new Said(browsed.approved(), at(shown, first(entry, arm))))
                        .toList(),
                List.of(),
                IntStream.range(0, arms).mapToObj(arm -> outcomes(entry, arm)).toList(),
                texts.shared(),
                IntStream.range(0, shown.length)
                        .mapToObj(i -> shown(shown[i], texts.own().get(i)))
                        .toList(),
                List.of(),
                pool.length - shown.length);
    }

    private static int at(int[] shown, int position) {
        return Arrays.binarySearch(shown, position);
    }

    private Candidate shown(int position, List<Field> fields) {
        int truth = truth(position);
        return new Candidate(
                examples.id(row(position)),
                fields,
                browsed.rewardsOf(candidate(position)),
                weak(position),
                truth < 0 ? OptionalInt.empty() : OptionalInt.of(truth),
                browsed.run().heldOut().gold().stream()
                        .mapToDouble(gold -> gold[position])
                        .findFirst());
    }

    /** The candidates that stand first by each reward, and by the raters, in turn; in the order of the data. */
    private int[] shown(int entry) {
        List<int[]> orders = Stream.concat(
                        IntStream.range(0, browsed.rewards().size()).mapToObj(arm -> ordered(entry, arm)),
                        weak.stream().map(labels -> byRating(entry)))
                .toList();
        Set<Integer> shown = new TreeSet<>();
        for (int rank = 0; rank < pools.get(entry).length; rank++) {
            for (int[] order : orders) {
                if (shown.size() < MOST || rank == 0) {
                    shown.add(order[rank]);
                }
            }
        }
        return shown.stream().mapToInt(i -> i).toArray();
    }

    private int first(int entry, int arm) {
        double[] rewards = browsed.rewards().get(arm).first();
        int first = pools.get(entry)[0];
        for (int i : pools.get(entry)) {
            first = rewards[candidate(i)] > rewards[candidate(first)] ? i : first;
        }
        return first;
    }

    private int[] ordered(int entry, int arm) {
        double[] rewards = browsed.rewards().get(arm).first();
        return sorted(entry, i -> rewards[candidate(i)]);
    }

    private int[] byRating(int entry) {
        int approved = browsed.approved();
        Probabilities labels = weak.orElseThrow();
        return sorted(entry, i -> labels.at(row(i), approved));
    }

    private int[] sorted(int entry, IntToDoubleFunction height) {
        return Arrays.stream(pools.get(entry))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> height.applyAsDouble(i))
                        .reversed())
                .mapToInt(i -> i)
                .toArray();
    }

    private Said weak(int position) {
        return weak.map(labels -> Said.of(labels, row(position))).orElse(Said.NOTHING);
    }

    private int truth(int position) {
        return browsed.run().heldOut().truth()[position];
    }

    private int candidate(int position) {
        return examples.first()[row(position)];
    }

    private int row(int position) {
        return browsed.run().heldOut().rows()[position];
    }
}

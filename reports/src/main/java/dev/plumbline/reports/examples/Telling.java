package dev.plumbline.reports.examples;

import dev.plumbline.reports.words.ExampleOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The order in which entries are shown, those first that explain most: one from each outcome of each arm in turn, so that every filter finds
 * something. Within an outcome one from each slice in turn, and of a slice the one first that goes with truth the least. Nothing is drawn.
 *
 * <p>Worked example: of one arm, without slices, entries a, b and c are inherited with probabilities of truth .3, .1 and .2, and d is a new error: b,
 * d, c, a. Where nobody is judged, the entries stand as in the data.
 */
final class Telling {

    private final Entries entries;
    private final int slices;

    private Telling(Entries entries, int slices) {
        this.entries = entries;
        this.slices = slices;
    }

    /**
     * The positions of the first so many.
     *
     * @param arms how many are judged
     * @param slices how many there are
     */
    static int[] first(Entries entries, int arms, int slices, int most) {
        Telling telling = new Telling(entries, slices);
        List<List<ExampleOutcome>> turns =
                IntStream.range(0, arms).mapToObj(telling::turns).toList();
        List<Deque<Integer>> queues = new ArrayList<>();
        for (ExampleOutcome outcome : ExampleOutcome.values()) {
            for (int arm = 0; arm < arms; arm++) {
                queues.add(telling.queue(outcome, arm, turns.get(arm)));
            }
        }
        return inTurn(queues, Math.min(most, entries.size()), entries.size());
    }

    private static int[] inTurn(List<Deque<Integer>> queues, int most, int size) {
        boolean[] taken = new boolean[size];
        List<Integer> order = new ArrayList<>();
        while (order.size() < most && queues.stream().anyMatch(queue -> !queue.isEmpty())) {
            for (Deque<Integer> queue : queues) {
                while (!queue.isEmpty() && taken[queue.peekFirst()]) {
                    queue.removeFirst();
                }
                if (!queue.isEmpty() && order.size() < most) {
                    taken[queue.peekFirst()] = true;
                    order.add(queue.removeFirst());
                }
            }
        }
        IntStream.range(0, size)
                .filter(i -> !taken[i])
                .limit(most - order.size())
                .forEach(order::add);
        return order.stream().mapToInt(i -> i).toArray();
    }

    private Deque<Integer> queue(ExampleOutcome outcome, int arm, List<ExampleOutcome> turns) {
        List<Integer> nearest = IntStream.range(0, entries.size())
                .filter(entry -> turns.get(entry) == outcome)
                .boxed()
                .sorted(Comparator.comparingDouble(entry -> entries.near(entry, arm)))
                .toList();
        int[] ranks = ranks(nearest);
        return IntStream.range(0, nearest.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> ranks[i]))
                .map(nearest::get)
                .collect(ArrayDeque::new, Deque::addLast, Deque::addAll);
    }

    private List<ExampleOutcome> turns(int arm) {
        return IntStream.range(0, entries.size())
                .mapToObj(entry -> turn(entries.outcomes(entry, arm)))
                .toList();
    }

    /** Confidence of an error goes before its kind, so that errors without it come as well. */
    private static ExampleOutcome turn(Set<ExampleOutcome> outcomes) {
        return outcomes.contains(ExampleOutcome.CONFIDENTLY_WRONG)
                ? ExampleOutcome.CONFIDENTLY_WRONG
                : outcomes.iterator().next();
    }

    /** Of each the least of its places in its slices; 0 where it is in none. */
    private int[] ranks(List<Integer> order) {
        int[] seen = new int[slices];
        int[] ranks = new int[order.size()];
        for (int i = 0; i < ranks.length; i++) {
            int[] own = entries.slices(order.get(i));
            ranks[i] = IntStream.of(own).map(slice -> seen[slice]).min().orElse(0);
            IntStream.of(own).forEach(slice -> seen[slice]++);
        }
        return ranks;
    }
}

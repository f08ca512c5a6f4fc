package dev.plumbline.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * Sequences of different numbers, half of them sorted. In the others two pairs of neighbours are exchanged: in half of
 * these both in the second half of the sequence, in the rest at least one in the first.
 *
 * <p>Metadata: {@code descent}, where it first falls ({@code none}, {@code first-half}, {@code second-half-only});
 * {@code first-half-sorted}, what a rater says who looks at the first half only; {@code spot-checks-passed}, what one says
 * who makes as many comparisons at places drawn for each sequence; {@code text}.
 *
 * <p>View {@code comparisons}: for each number but the last whether the next falls below it.
 */
final class SortednessWorld {

    private static final int STEP = 20;

    private SortednessWorld() {}

    static Generated generate(World.Sortedness sequences, long seed) {
        WorldBuilder world = new WorldBuilder(List.of("no", "yes"), sequences.examples());
        Draws draws = Draws.of(seed, "sortedness", 0);
        for (int i = 0; i < sequences.examples(); i++) {
            int[] numbers = ascending(sequences.length(), draws);
            if (draws.below(2) == 1) {
                exchange(numbers, draws.below(2) == 1 ? 0 : numbers.length / 2, draws);
            }
            add(world, numbers, draws);
        }
        return world.build();
    }

    private static int[] ascending(int length, Draws draws) {
        int[] numbers = new int[length];
        int last = 0;
        for (int i = 0; i < length; i++) {
            last += 1 + draws.below(STEP);
            numbers[i] = last;
        }
        return numbers;
    }

    /** Exchanges two pairs of neighbours that share no number: from a half, or, from the start, at least one in the first half. */
    private static void exchange(int[] numbers, int from, Draws draws) {
        int half = numbers.length / 2;
        int one = from + draws.below(half - 1);
        int other = one;
        while (Math.abs(one - other) < 2) {
            other = from + draws.below(numbers.length - 1 - from);
        }
        for (int at : new int[] {one, other}) {
            int number = numbers[at];
            numbers[at] = numbers[at + 1];
            numbers[at + 1] = number;
        }
    }

    private static void add(WorldBuilder world, int[] numbers, Draws draws) {
        float[] falls = new float[numbers.length - 1];
        List<String> text = new ArrayList<>();
        int first = falls.length;
        for (int i = 0; i < numbers.length; i++) {
            text.add(Integer.toString(numbers[i]));
            if (i < falls.length) {
                boolean fall = numbers[i + 1] < numbers[i];
                falls[i] = fall ? 1 : 0;
                first = fall ? Math.min(first, i) : first;
            }
        }
        int checked = numbers.length / 2 - 1;
        boolean sorted = first == falls.length;
        world.example(sorted);
        world.metadata("descent", sorted ? "none" : first < checked ? "first-half" : "second-half-only");
        world.metadata("first-half-sorted", first < checked ? "no" : "yes");
        world.metadata("spot-checks-passed", passes(falls, checked, draws) ? "yes" : "no");
        world.metadata("text", String.join(" ", text));
        world.features("comparisons", falls);
    }

    private static boolean passes(float[] falls, int checked, Draws draws) {
        int[] places = draws.permutation(falls.length);
        for (int i = 0; i < checked; i++) {
            if (falls[places[i]] == 1) {
                return false;
            }
        }
        return true;
    }
}

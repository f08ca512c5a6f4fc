package dev.plumbline.rounds;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.policy.LoopSpec;
import dev.plumbline.truth.WorstSlice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comes back from the rounds so far: columns of the next round's dataset, a value an example.
 *
 * @param loop what comes back at all
 * @param taught the labels of every example that was rated so far; absent elsewhere
 * @param word what the last round's student says of every example; empty before round 1
 * @param policy the weight that the last round's policy gives every example
 * @param patched slices whose labels were put right
 */
record LoopColumns(
        LoopSpec loop, Probabilities taught, Optional<Probabilities> word, double[] policy, List<WorstSlice> patched) {

    LoopColumns {
        patched = List.copyOf(patched);
    }

    /** Before round 1: nobody has rated anything, and the policy is the base policy. */
    static LoopColumns none(LoopSpec loop, List<String> classes, double[] base) {
        return new LoopColumns(loop, absent(classes, base.length), Optional.empty(), base, List.of());
    }

    /** No label at all, of as many examples. */
    static Probabilities absent(List<String> classes, int examples) {
        int[] absent = new int[examples];
        Arrays.fill(absent, -1);
        return Probabilities.ofHard(classes, absent);
    }

    /** After a round. */
    LoopColumns after(Probabilities labels, Probabilities student, double[] weights, Optional<WorstSlice> worst) {
        List<WorstSlice> slices =
                Stream.concat(patched.stream(), worst.stream()).toList();
        return new LoopColumns(loop, labels, Optional.of(student), weights, slices);
    }

    /** The names of the patched slices. */
    Set<String> names() {
        return patched.stream().map(WorstSlice::name).collect(Collectors.toSet());
    }
}

package dev.plumbline;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.MeanLabels;
import dev.plumbline.labeling.ShapedRatings;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.policy.LoopSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * What the raters of a task say of every example, in whatever loop: the same in all, but for what a model's word takes the place of.
 *
 * @param labels of the run itself
 * @param again what several raters more say of every example, on average; empty where no loop asks them
 */
record LoopRatings(WeakLabels labels, Optional<Probabilities> again) {

    /** How many rate a patched slice again. */
    private static final int AGAIN = 9;

    /**
     * Asks the raters again where a loop is patched by ratings.
     *
     * @param rated what the raters say who draw by a seed
     */
    static LoopRatings of(Task task, WeakLabels labels, LongFunction<Probabilities> rated) {
        boolean asked = task.policy().orElseThrow().rounds().orElseThrow().loops().values().stream()
                .anyMatch(loop -> loop.patch() == LoopSpec.Patch.RATINGS);
        return new LoopRatings(
                labels,
                asked
                        ? Optional.of(MeanLabels.of(IntStream.range(0, AGAIN)
                                .mapToObj(
                                        i -> rated.apply(Draws.of(task.dataset().seed(), "rounds/again", i)
                                                .bits()))
                                .toList()))
                        : Optional.empty());
    }

    /** What they say in a round. */
    Probabilities said() {
        return labels.labels();
    }

    Probabilities shaped(LoopColumns columns, long seed, int round) {
        double share = columns.loop().shapedByModel();
        return columns.word()
                .filter(word -> share > 0)
                .map(word -> new ShapedRatings(share).of(said(), word, Draws.of(seed, "rounds/shaped", round)))
                .orElse(said());
    }

    /** Labels with those of some rows in place of them. */
    static Probabilities overlaid(Probabilities under, Probabilities over, int[] rows) {
        int classes = under.classes().size();
        double[] values = under.values().clone();
        Arrays.stream(rows)
                .forEach(row -> System.arraycopy(over.values(), row * classes, values, row * classes, classes));
        return new Probabilities(under.classes(), values);
    }

    /** The columns that a loop looks for its worst slice in: those that truth is sliced by alone. */
    static List<String> columns(Task task) {
        return task.truth().slices().stream()
                .filter(spec -> spec.columns().size() == 1
                        && spec.label().equals(spec.columns().get(0)))
                .map(spec -> spec.columns().get(0))
                .toList();
    }
}

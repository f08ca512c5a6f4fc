package dev.plumbline.rounds;

import dev.plumbline.Task;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.MeanLabels;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.ShapedRatings;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.policy.LoopSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * What the raters of a task say of every example, in whatever loop: the same in all, but for what a model's word takes the place of.
 *
 * @param labeler who they are
 * @param labels of the run itself
 * @param again what several raters more say of every example, on average; empty where no loop asks them
 */
record LoopRatings(WeakLabeler labeler, WeakLabels labels, Optional<Probabilities> again) {

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
                task.labeling().orElseThrow(),
                labels,
                asked
                        ? Optional.of(MeanLabels.of(IntStream.range(0, AGAIN)
                                .mapToObj(
                                        i -> rated.apply(Draws.of(task.dataset().seed(), "rounds/again", i)
                                                .bits()))
                                .toList()))
                        : Optional.empty());
    }

    /** What they say by themselves. */
    Probabilities said() {
        return labels.labels();
    }

    /** What they say in a round of a loop, each rating shaped by itself where there is a panel. */
    RoundRatings in(int round, LoopColumns columns, long seed) {
        ShapedRatings shaped = new ShapedRatings(columns.loop().shapedByModel());
        Optional<PanelRatings> panel = labels.panel().map(PanelLabels::ratings);
        if (columns.word().isEmpty() || shaped.share() == 0) {
            return panel.map(ratings -> RoundRatings.of(said(), ratings)).orElseGet(() -> RoundRatings.of(said()));
        }
        Probabilities word = columns.word().get();
        Draws draws = Draws.of(seed, "rounds/shaped", round);
        return panel.map(ratings -> shaped.of(ratings, word, draws))
                .map(ratings -> RoundRatings.of(aggregated(ratings, seed), ratings))
                .orElseGet(() -> RoundRatings.of(shaped.of(said(), word, draws)));
    }

    private Probabilities aggregated(PanelRatings ratings, long seed) {
        WeakLabeler.Panel panel = (WeakLabeler.Panel) labeler;
        double[] values = panel.aggregation().get(0).of(ratings, seed).labels().values();
        int cells = ratings.examples() * ratings.classes().size();
        return new Probabilities(ratings.classes(), Arrays.copyOf(values, cells));
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

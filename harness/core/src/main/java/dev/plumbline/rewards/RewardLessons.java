package dev.plumbline.rewards;

import dev.plumbline.Task;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.dataset.Split;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Rated;
import dev.plumbline.learning.RatedPairs;
import dev.plumbline.learning.RatedPoints;
import dev.plumbline.learning.RewardLesson;
import dev.plumbline.learning.RewardSpec;
import dev.plumbline.policy.Candidates;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What rewards learn from: the ratings of the examples that they may see, never truth.
 *
 * @param labels the weak labels, where there are any
 */
record RewardLessons(Task task, Loaded loaded, Optional<WeakLabels> labels) {

    RewardLesson of(String name, RewardSpec.Trained spec) {
        Dataset dataset = loaded.dataset();
        return new RewardLesson(
                name,
                spec,
                Objects.requireNonNull(dataset.views().get(spec.view()), spec.view()),
                rated(name, spec),
                clusters());
    }

    private Rated rated(String name, RewardSpec.Trained spec) {
        boolean[] seen = seen(spec);
        if (spec instanceof RewardSpec.BradleyTerry pairs) {
            return examples().shape() == Shape.PAIRS ? pairs(spec, seen) : pools(name, pairs, seen);
        }
        int[] candidates = examples().shape() == Shape.PAIRS ? sides(seen) : rows(seen);
        return RatedPoints.of(candidates, rating(spec), clusters());
    }

    private double[] rating(RewardSpec.Trained spec) {
        return new RewardRatings(task, loaded, labels).of(spec).orElseThrow();
    }

    private RatedPairs pools(String name, RewardSpec.BradleyTerry spec, boolean[] seen) {
        int[][] pools = Arrays.stream(Candidates.pools(examples()))
                .map(pool -> IntStream.of(pool).filter(row -> seen[row]).toArray())
                .toArray(int[][]::new);
        Draws draws = Draws.of(task.dataset().seed(), "reward-pairs-" + name, 0);
        return RatedPairs.of(pools, rating(spec), spec.pairs(), clusters(), draws);
    }

    private static int[] rows(boolean[] seen) {
        return IntStream.range(0, seen.length).filter(row -> seen[row]).toArray();
    }

    /** Both candidates of each pair that is seen. */
    private int[] sides(boolean[] seen) {
        return IntStream.of(rows(seen))
                .flatMap(pair ->
                        IntStream.of(examples().first()[pair], examples().second()[pair]))
                .distinct()
                .toArray();
    }

    /** The examples that it may learn from. */
    private boolean[] seen(RewardSpec.Trained spec) {
        boolean[] seen = new boolean[examples().size()];
        IntStream.of(rows(Split.TRANSFER)).forEach(row -> seen[row] = true);
        if (spec.folds().isPresent()) {
            IntStream.of(rows(Split.HELD_OUT)).forEach(row -> seen[row] = true);
        }
        return seen;
    }

    /** Of each pair that is seen and rated what the weak labels say, or which candidate has the higher rating. */
    private RatedPairs pairs(RewardSpec.Trained spec, boolean[] seen) {
        Examples examples = examples();
        Probabilities preferred = spec.ratings()
                .map(column -> Probabilities.ofHard(LabelReader.PREFERENCES, LabelReader.higher(examples, column)))
                .orElseGet(() -> labels.orElseThrow().labels());
        int[] rows = IntStream.range(0, examples.size())
                .filter(row -> seen[row] && preferred.present(row))
                .toArray();
        int[] clusters = examples.clusters();
        return new RatedPairs(
                IntStream.of(rows).map(row -> examples.first()[row]).toArray(),
                IntStream.of(rows).map(row -> examples.second()[row]).toArray(),
                preferred.of(rows),
                IntStream.of(rows).map(row -> clusters[row]).toArray());
    }

    /** The cluster of every candidate. */
    private int[] clusters() {
        Examples examples = examples();
        int[] ofExamples = examples.clusters();
        int[] clusters = new int[examples.candidates().rowCount()];
        for (int i = 0; i < ofExamples.length; i++) {
            clusters[examples.first()[i]] = ofExamples[i];
            if (examples.shape() == Shape.PAIRS) {
                clusters[examples.second()[i]] = ofExamples[i];
            }
        }
        return clusters;
    }

    private Examples examples() {
        return loaded.dataset().examples();
    }

    private int[] rows(Split split) {
        return loaded.dataset().splits().rows(split);
    }
}

package dev.plumbline.labeling.aggregation;

import dev.plumbline.dataset.Draws;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The best of several random starts of MACE, each followed for some iterations, and the best of them to its end. */
final class MaceRestarts {

    /** As published. */
    private static final int FOLLOWED = 50;

    private MaceRestarts() {}

    static Aggregated of(PanelRatings ratings, Aggregation.Mace spec, long seed) {
        Draws draws = Draws.of(seed, "mace", 0);
        int[] raters = byName(ratings.raters());
        int[] classes = byName(ratings.classes());
        int followed = Math.min(FOLLOWED, spec.iterations());
        MaceModel best = new MaceModel(ratings, spec).start(draws, raters, classes);
        Climb highest = best.climb(followed);
        for (int k = 1; k < spec.restarts(); k++) {
            MaceModel next = new MaceModel(ratings, spec).start(draws, raters, classes);
            Climb climb = next.climb(followed);
            if (climb.last() > highest.last()) {
                best = next;
                highest = climb;
            }
        }
        return best.aggregated(toItsEnd(best, highest, spec.iterations() - followed));
    }

    private static Climb toItsEnd(MaceModel model, Climb climb, int limit) {
        return climb.converged() || limit == 0 ? climb : climb.then(model.climb(limit));
    }

    private static int[] byName(List<String> names) {
        return IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

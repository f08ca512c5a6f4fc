package dev.plumbline.truth;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.RaterGroups;
import dev.plumbline.policy.Criterion;
import dev.plumbline.policy.Policies;
import dev.plumbline.policy.Welfare;
import dev.plumbline.policy.WelfareSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Pools of candidates that two groups rate and choose among, for tests.
 *
 * @param approval of each group of each candidate, pool by pool
 * @param each candidates of a pool
 * @param raters of each group, each of whom rates everything
 */
record ChosenPools(double[][] approval, int each, int raters) {

    private static final Place PLACE = Place.of("task.yaml", 1);

    Examples examples() {
        int n = approval[0].length;
        StringColumn id = StringColumn.create("id");
        StringColumn pool = StringColumn.create("pool");
        StringColumn cluster = StringColumn.create("cluster");
        for (int i = 0; i < n; i++) {
            id.append("e" + i);
            pool.append("p" + i / each);
            cluster.append("p" + i / each);
        }
        int[] first = IntStream.range(0, n).toArray();
        return new Examples(
                Shape.POINTWISE, Table.create(id, pool, cluster), Table.create(id.copy()), first, new int[0]);
    }

    /** What everybody says, by chance. */
    PanelLabels rated(Draws draws) {
        int n = approval[0].length;
        int all = approval.length * raters;
        int[] says = new int[n * all];
        for (int r = 0; r < says.length; r++) {
            says[r] = draws.uniform() < approval[r % all / raters][r / all] ? 1 : 0;
        }
        PanelRatings ratings = new PanelRatings(
                List.of("no", "yes"),
                IntStream.range(0, all).mapToObj(r -> "r" + r).toList(),
                n,
                n,
                IntStream.range(0, says.length).map(r -> r % all).toArray(),
                IntStream.range(0, says.length).map(r -> r / all).toArray(),
                says);
        RaterGroups groups = new RaterGroups(
                List.of("old", "young"),
                IntStream.range(0, all).map(r -> r / raters).toArray());
        return new PanelLabels(ratings, Optional.of(groups), Optional.empty(), List.of(), List.of(), List.of());
    }

    static Policies chosen(Examples examples, PanelLabels panel, long seed, Criterion... choose) {
        WelfareSpec spec = new WelfareSpec(
                PLACE,
                Optional.of("yes"),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(choose),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                .5,
                .001);
        int[] rows = IntStream.range(0, examples.size()).toArray();
        return Welfare.choose(spec, examples, rows, 1, Optional.of(panel), seed);
    }

    static Criterion utilitarian() {
        return new Criterion.Utilitarian(PLACE);
    }

    static Criterion maximin() {
        return new Criterion.Maximin(PLACE);
    }

    static Criterion accepted() {
        return new Criterion.Accepted(PLACE);
    }
}

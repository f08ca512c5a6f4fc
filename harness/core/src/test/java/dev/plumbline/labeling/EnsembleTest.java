package dev.plumbline.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.command.Commands;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class EnsembleTest {

    private static final Place PLACE = Place.of("task.yaml");
    private static final List<String> CLASSES = List.of("no", "yes");

    private static Labeling labeling(int n, StringColumn... ratings) {
        StringColumn id = StringColumn.create("id");
        IntStream.range(0, n).forEach(i -> id.append(Integer.toString(i)));
        Table table = Table.create("examples", id);
        table.addColumns(ratings);
        Examples examples = new Examples(
                Shape.POINTWISE,
                table,
                Table.create("candidates"),
                IntStream.range(0, n).toArray(),
                new int[0]);
        return new Labeling(
                examples,
                CLASSES,
                1,
                () -> new int[n],
                List.of(),
                Optional.empty(),
                new Commands(examples, Path.of(".")),
                model -> {
                    throw new AssertionError("no weak model here");
                });
    }

    private static WeakLabeler ratings(String column) {
        return new WeakLabeler.Ratings(PLACE, column, Map.of(), WeakLabeler.RatingKind.PROBABILITY);
    }

    private static double[] second(Probabilities labels) {
        double[] second = new double[labels.size()];
        Arrays.setAll(second, i -> labels.at(i, 1));
        return second;
    }

    @Test
    void the_mean_is_over_those_who_say_something() {
        Labeling labeling = labeling(
                4,
                StringColumn.create("a", "1", "0.5", "", ""),
                StringColumn.create("b", "0", "", "0.25", ""),
                StringColumn.create("c", "0.5", "1", "", ""));
        WeakLabels labels =
                labeling.label(new WeakLabeler.Ensemble(PLACE, List.of(ratings("a"), ratings("b"), ratings("c"))));
        // (1 + 0 + .5) / 3, (.5 + 1) / 2, .25, nobody
        assertThat(second(labels.labels())).containsExactly(.5, .75, .25, Probabilities.ABSENT);
        assertThat(labels.labels().hard()).containsExactly(Probabilities.TIE, 1, 0, Probabilities.NONE);
        assertThat(labels.labeler())
                .isEqualTo(
                        "the mean of 3 labelers: ratings in column 'a', ratings in column 'b', ratings in column 'c'");
    }

    @Test
    void an_ensemble_may_hold_an_ensemble() {
        Labeling labeling = labeling(
                1, StringColumn.create("a", "1"), StringColumn.create("b", "0"), StringColumn.create("c", "0"));
        WeakLabeler inner = new WeakLabeler.Ensemble(PLACE, List.of(ratings("a"), ratings("b")));
        assertThat(second(labeling.label(new WeakLabeler.Ensemble(PLACE, List.of(inner, ratings("c"))))
                        .labels()))
                .containsExactly(.25);
    }

    @Test
    void simulated_raters_err_independently_of_each_other() {
        WeakLabeler rater = new WeakLabeler.SimulatedRater(PLACE, .25, 0, Optional.empty(), Optional.empty(), 1);
        Labeling labeling = labeling(40_000);
        double[] mean = second(labeling.label(new WeakLabeler.Ensemble(PLACE, List.of(rater, rater)))
                .labels());
        // The truth is no. Both err on 1/16, one of them on 6/16; four standard errors are at most .01.
        assertThat(Arrays.stream(mean).filter(p -> p == 1).count() / 40_000.0).isBetween(.0525, .0725);
        assertThat(Arrays.stream(mean).filter(p -> p == .5).count() / 40_000.0).isBetween(.365, .385);
        double[] alone = second(labeling.label(rater).labels());
        assertThat(Arrays.stream(alone).sum() / 40_000).isBetween(.24, .26);
    }
}

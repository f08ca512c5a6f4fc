package dev.plumbline.labeling;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.aggregation.Aggregated;
import dev.plumbline.labeling.aggregation.Aggregation;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.Population;
import dev.plumbline.labeling.raters.RaterGroups;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The ratings of a panel and what each aggregation made of them.
 *
 * @param groups of the raters, where they have any
 * @param population how large the groups are among those whom the ratings are to speak for, where the task says so
 * @param byGroup what the first aggregation makes of each group alone, in the order of the groups
 * @param aggregated in the order of the task; the first is the weak labels
 */
public record PanelLabels(
        PanelRatings ratings,
        Optional<RaterGroups> groups,
        Optional<Population> population,
        List<Aggregated> byGroup,
        List<Aggregated> aggregated) {

    public PanelLabels {
        byGroup = List.copyOf(byGroup);
        aggregated = List.copyOf(aggregated);
    }

    /** Aggregates what a panel said, and what each of its groups said. */
    static PanelLabels of(
            PanelRatings ratings,
            Optional<RaterGroups> groups,
            Optional<Population> population,
            List<Aggregation> ways) {
        List<Aggregated> byGroup = groups.stream()
                .flatMap(of -> IntStream.range(0, of.names().size()).mapToObj(group -> of.only(ratings, group)))
                .map(ways.get(0)::of)
                .toList();
        return new PanelLabels(
                ratings,
                groups,
                population,
                byGroup,
                ways.stream()
                        .map(way -> population.isEmpty()
                                ? way.of(ratings)
                                : way.of(ratings, groups.orElseThrow(), population.get()))
                        .toList());
    }

    /** What an aggregation says of the examples, without the other items that were rated. */
    public Probabilities ofExamples(Aggregated one) {
        int classes = ratings.classes().size();
        return new Probabilities(ratings.classes(), Arrays.copyOf(one.labels().values(), ratings.examples() * classes));
    }
}

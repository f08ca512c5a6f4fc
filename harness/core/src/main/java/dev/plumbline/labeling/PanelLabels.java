package dev.plumbline.labeling;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.aggregation.Aggregated;
import dev.plumbline.labeling.aggregation.Aggregation;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.Population;
import dev.plumbline.labeling.raters.RaterGroups;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * The ratings of a panel and what each aggregation made of them.
 *
 * @param groups of the raters, where they have any
 * @param population how large the groups are among those whom the ratings are to speak for, where the task says so
 * @param byGroup what the first aggregation makes of each group alone, in the order of the groups
 * @param aggregated in the order of the task; the first is the weak labels
 * @param sweep the same raters at other correlations of their errors, ascending; empty unless the task asks for it
 */
public record PanelLabels(
        PanelRatings ratings,
        Optional<RaterGroups> groups,
        Optional<Population> population,
        List<Aggregated> byGroup,
        List<Aggregated> aggregated,
        List<AtCorrelation> sweep) {

    public PanelLabels {
        byGroup = List.copyOf(byGroup);
        aggregated = List.copyOf(aggregated);
        sweep = List.copyOf(sweep);
    }

    /** Without a population and a sweep. */
    public PanelLabels(
            PanelRatings ratings, Optional<RaterGroups> groups, List<Aggregated> byGroup, List<Aggregated> aggregated) {
        this(ratings, groups, Optional.empty(), byGroup, aggregated, List.of());
    }

    /** Aggregates what a panel said, and what each of its groups said. */
    static PanelLabels of(
            PanelRatings ratings,
            Optional<RaterGroups> groups,
            Optional<Population> population,
            List<Aggregation> ways,
            long seed) {
        List<Aggregated> byGroup = groups.stream()
                .flatMap(of -> IntStream.range(0, of.names().size()).mapToObj(group -> of.only(ratings, group)))
                .map(said -> aggregated(ways.get(0), said, Optional.empty(), Optional.empty(), seed))
                .toList();
        return new PanelLabels(
                ratings,
                groups,
                population,
                byGroup,
                ways.stream()
                        .map(way -> aggregated(way, ratings, groups, population, seed))
                        .toList(),
                List.of());
    }

    private static Aggregated aggregated(
            Aggregation way,
            PanelRatings ratings,
            Optional<RaterGroups> groups,
            Optional<Population> population,
            long seed) {
        if (ratings.size() == 0) {
            return Aggregated.nothing(way, ratings);
        }
        return groups.isEmpty() || population.isEmpty()
                ? way.of(ratings, seed)
                : way.of(ratings, groups.get(), population.get(), seed);
    }

    /** The same with what simulated raters say at other correlations of their errors. */
    PanelLabels swept(SortedMap<Double, PanelRatings> at, List<Aggregation> ways, long seed) {
        List<AtCorrelation> swept = at.entrySet().stream()
                .map(one -> new AtCorrelation(
                        one.getKey(),
                        one.getValue(),
                        ways.stream()
                                .map(way -> aggregated(way, one.getValue(), groups, population, seed))
                                .toList()))
                .toList();
        return new PanelLabels(ratings, groups, population, byGroup, aggregated, swept);
    }

    /** What an aggregation says of the examples, without the other items that were rated. */
    public Probabilities ofExamples(Aggregated one) {
        return one.labels().first(ratings.examples());
    }
}

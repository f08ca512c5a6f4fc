package dev.plumbline.truth;

import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.Population;
import dev.plumbline.labeling.raters.RaterGroups;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Small panels for tests: ratings by raters {@code g0} of the group g and the number 0 within it. */
final class PanelBuilder {

    private record Rating(int row, String group, int rater, int says) {}

    private final int examples;
    private final List<String> classes;
    private final List<String> groups;
    private final List<Rating> ratings = new ArrayList<>();
    private Optional<Population> population = Optional.empty();
    private int perGroup = 1;

    PanelBuilder(int examples, List<String> classes, String... groups) {
        this.examples = examples;
        this.classes = classes;
        this.groups = List.of(groups);
    }

    /** Two classes, no and yes. */
    static PanelBuilder panel(int examples, String... groups) {
        return new PanelBuilder(examples, List.of("no", "yes"), groups);
    }

    PanelBuilder population(Double... shares) {
        population = Optional.of(new Population(List.of(shares)));
        return this;
    }

    PanelBuilder rated(int row, String group, int rater, int says) {
        perGroup = Math.max(perGroup, rater + 1);
        ratings.add(new Rating(row, group, rater, says));
        return this;
    }

    /** What the raters 0, 1 and so on of a group say of an example. */
    PanelBuilder says(int row, String group, int... says) {
        for (int r = 0; r < says.length; r++) {
            rated(row, group, r, says[r]);
        }
        return this;
    }

    PanelLabels build() {
        List<String> raters = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            for (int r = 0; r < perGroup; r++) {
                raters.add(groups.get(g) + r);
                of.add(g);
            }
        }
        List<Rating> sorted = ratings.stream()
                .sorted(Comparator.comparingInt(Rating::row)
                        .thenComparing(one -> raters.indexOf(one.group() + one.rater())))
                .toList();
        PanelRatings all = new PanelRatings(
                classes,
                raters,
                examples,
                examples,
                sorted.stream()
                        .mapToInt(one -> raters.indexOf(one.group() + one.rater()))
                        .toArray(),
                sorted.stream().mapToInt(Rating::row).toArray(),
                sorted.stream().mapToInt(Rating::says).toArray());
        RaterGroups names = new RaterGroups(groups, of.stream().mapToInt(g -> g).toArray());
        return new PanelLabels(all, Optional.of(names), population, List.of(), List.of(), List.of());
    }
}

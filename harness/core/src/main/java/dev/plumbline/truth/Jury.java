package dev.plumbline.truth;

import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.labeling.raters.Population;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A panel as it is heard: who says what of which example, and how much each word counts. */
final class Jury {

    private final PanelRatings ratings;
    private final int[] starts;
    private final List<String> names;
    private final int[] group;
    private final Optional<Population> population;
    private final int[] cell;
    private final int cells;
    private final Voices pool;
    private final Voices ofPopulation;
    private final List<Voices> byGroup = new ArrayList<>();

    private Jury(PanelLabels panel, int[] clusters) {
        this.ratings = panel.ratings();
        this.starts = ratings.starts();
        this.names = panel.groups().map(of -> of.names()).orElse(List.of());
        this.group = new int[ratings.size()];
        panel.groups().ifPresent(of -> Arrays.setAll(group, r -> of.of()[ratings.rater()[r]]));
        this.population = panel.population();
        this.cell = new int[ratings.size()];
        this.cells = cells(clusters);
        this.pool = voices("a rating", 1, r -> 1);
        this.ofPopulation = population.map(this::stratified).orElse(pool);
        for (int g = 0; g < names.size(); g++) {
            int which = g;
            byGroup.add(voices("a rating by the group '" + names.get(g) + "'", 1, r -> group[r] == which ? 1 : 0));
        }
    }

    /**
     * Hears a panel.
     *
     * @param clusters of every example
     */
    static Jury of(PanelLabels panel, int[] clusters) {
        return new Jury(panel, clusters);
    }

    private int cells(int[] clusters) {
        TreeMap<Long, Integer> known = new TreeMap<>();
        for (int r = 0; r < cell.length && ratings.item()[r] < ratings.examples(); r++) {
            long key = (long) clusters[ratings.item()[r]] * ratings.raters().size() + ratings.rater()[r];
            cell[r] = known.computeIfAbsent(key, one -> known.size());
        }
        return known.size();
    }

    private Voices stratified(Population known) {
        double[] raw = new double[ratings.size()];
        for (int row = 0; row < ratings.examples(); row++) {
            int[] many = new int[names.size()];
            of(row).forEach(r -> many[group[r]]++);
            of(row).forEach(r -> raw[r] = known.shares().get(group[r]) / many[group[r]]);
        }
        return voices("a rating of a group with a share of the population", names.size(), r -> raw[r]);
    }

    private Voices voices(String having, int strata, IntToDoubleFunction raw) {
        double[] weight = new double[ratings.size()];
        boolean[] heard = new boolean[ratings.examples()];
        for (int row = 0; row < heard.length; row++) {
            double all = of(row).mapToDouble(raw).sum();
            heard[row] = all > 0;
            of(row).forEach(r -> weight[r] = all > 0 ? raw.applyAsDouble(r) / all : 0);
        }
        return new Voices(this, weight, heard, having, strata);
    }

    PanelRatings ratings() {
        return ratings;
    }

    /** Names of the groups of raters; none where there are no groups. */
    List<String> names() {
        return names;
    }

    /** The groups' shares of the population, where they are known. */
    Optional<Population> population() {
        return population;
    }

    /** The places of an example's ratings. */
    IntStream of(int row) {
        return IntStream.range(starts[row], starts[row + 1]);
    }

    /** The group of a rating, an index into {@link #names}; 0 where there are none. */
    int group(int rating) {
        return group[rating];
    }

    /** A number that the ratings of one rater on one cluster share, from 0 to {@link #cells} - 1. */
    int cell(int rating) {
        return cell[rating];
    }

    int cells() {
        return cells;
    }

    /** Every rating of an example alike. */
    Voices pool() {
        return pool;
    }

    /** The ratings of one group, each alike; those of others not at all. */
    Voices group(String named) {
        return byGroup.get(names.indexOf(named));
    }

    /** As if each group were as large as in the population (post-stratified); where that is not known, every rating alike. */
    Voices ofPopulation() {
        return ofPopulation;
    }

    /** Those whom a question means: one group, or the whole pool. */
    Voices asked(Question asked) {
        return asked.group().isPresent() ? byGroup.get(asked.group().getAsInt()) : pool;
    }

    List<Voices> byGroup() {
        return byGroup;
    }
}

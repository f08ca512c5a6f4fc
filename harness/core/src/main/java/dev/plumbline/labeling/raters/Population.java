package dev.plumbline.labeling.raters;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How large each group of raters is among those whom ratings are to speak for, which a pool of raters seldom mirrors.
 *
 * @param shares of the groups in the order of {@link RaterGroups#names}, each in 0 to 1; they sum to 1
 */
public record Population(List<Double> shares) {

    /** How far from 1 the shares may sum, for they are written with few decimals. */
    private static final double ROUNDING = 1e-6;

    public Population {
        shares = List.copyOf(shares);
    }

    /**
     * The shares by the names of their groups.
     *
     * @throws BadInput unless they name each of the groups once and no other
     */
    public static Population of(Map<String, Double> named, RaterGroups groups, Place place) {
        List<Problem> problems = new ArrayList<>();
        named.keySet().stream()
                .filter(name -> !groups.names().contains(name))
                .map(name -> new Problem(
                        place, "no rater is of the group '" + name + "'; " + Nearest.hint(name, groups.names())))
                .forEach(problems::add);
        groups.names().stream()
                .filter(name -> !named.containsKey(name))
                .map(name -> new Problem(
                        place, "the population has no share for the group '" + name + "'; add it, or write 0"))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new Population(groups.names().stream().map(named::get).toList());
    }

    /** What is wrong with shares by themselves, before any rater is known. */
    public static Optional<Problem> problem(Map<String, Double> named, Place place) {
        double sum = named.values().stream().mapToDouble(share -> share).sum();
        boolean outside = named.values().stream().anyMatch(share -> share < 0 || share > 1);
        return named.isEmpty() || (!outside && Math.abs(sum - 1) <= ROUNDING)
                ? Optional.empty()
                : Optional.of(new Problem(
                        place,
                        "expected shares of the population from 0 to 1 that sum to 1, found "
                                + named.entrySet().stream()
                                        .map(share -> share.getKey() + " " + share.getValue())
                                        .collect(Collectors.joining(", "))
                                + "; correct them"));
    }
}

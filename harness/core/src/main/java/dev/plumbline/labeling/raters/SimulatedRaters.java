package dev.plumbline.labeling.raters;

import dev.plumbline.config.Default;
import dev.plumbline.config.OneOrMore;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Simulated raters of one kind, an item of {@code raters} in a task file under the name of their group: how they perceive, weigh and answer.
 *
 * <p>A rater adds up what he perceives, {@code sum of weight (perceived - centre) + noise N(0, 1)}, and names the last class where that is above
 * {@code threshold}. He begins with the weights and centres of the world's gold value, on a data file with none and centres of 0; {@code weighs}
 * replaces those of the columns that it names; then the errors apply, one after another. Of a pair he compares the two sums, without centres,
 * and prefers the first where the difference is above the threshold. Worked example: quality .2, three citations of which one is valid,
 * in the world {@code answers}: .2 + (1 - .75) - .5 (3 - 1.5) = -.3, {@code bad}; with {@code errors: [unopened-citations]} 1.7, {@code good}.
 *
 * <p>With {@code classes} raters err by a rate and do not weigh anything; those know any number of classes and need no columns.
 *
 * @param count how many raters
 * @param errors ways to err by name
 * @param perceives for a column that of which the values are read in its place
 * @param audit with {@code perceives}: the share of the examples where the rater looks at what is there
 * @param weighs what one unit of a column is worth to the rater
 * @param noise its standard deviation
 * @param threshold in units of the sum
 * @param ties what is said near the threshold; without it a coin decides where the sum is the threshold exactly
 * @param missing the share of the examples that a rater leaves out, at random, each for himself
 * @param correlation of the errors of two raters of the kind, 0 to 1: where it is above that of the panel
 * @param classes errors by a rate, in place of perception
 */
public record SimulatedRaters(
        Place place,
        @Default("1") @Range(min = 1, max = 10_000) int count,
        @OneOrMore List<RaterError> errors,
        Map<String, String> perceives,
        @Default("0") @Range(min = 0, max = 1) double audit,
        Map<String, Double> weighs,
        @Default("0") @Range(min = 0) double noise,
        @Default("0") double threshold,
        Optional<Ties> ties,
        @Default("0") @Range(min = 0, max = 1) double missing,
        @Range(min = 0, max = 1) OptionalDouble correlation,
        Optional<ClassErrors> classes) {

    private static final String PERCEIVES = "perceives";
    private static final String BLIND = "blind";

    /**
     * What is said near the threshold.
     *
     * @param margin how far from it, in units of the sum
     */
    public record Ties(
            Place place,
            @Range(min = 0) double margin,
            @Default("abstain") TieHabit says) {}

    /** What a rater says who cannot decide. */
    public enum TieHabit {
        /** Nothing. */
        ABSTAIN,
        /** The first or the last class, each as likely. */
        COIN,
        /** The first class; of a pair, the first candidate. */
        FIRST
    }

    /**
     * Errors by a rate: on such a share of the examples the rater names another class, each of them as likely.
     *
     * @param errorRate share of all examples
     * @param systematicShare share of the errors that lie where the rater is blind, see {@link ErrorRates}
     * @param blind needed where the systematic share is above 0
     */
    public record ClassErrors(
            Place place,
            @Range(min = 0, max = 1) double errorRate,
            @Default("0") @Range(min = 0, max = 1) double systematicShare,
            Optional<Blind> blind) {

        private ClassErrors withoutBlindness() {
            return new ClassErrors(place, errorRate * (1 - systematicShare), 0, Optional.empty());
        }
    }

    /** The same raters, with the same draws, who perceive what is there: no named errors, nothing misread, blind nowhere. Noise, ties and missing answers stay. */
    public SimulatedRaters withoutErrors() {
        return with(List.of(), Map.of(), classes.map(ClassErrors::withoutBlindness));
    }

    /** The names of what is planted in them: of the errors, {@code perceives} where a column is misread, {@code blind} where they are blind. */
    public List<String> planted() {
        Stream<String> misread = perceives.isEmpty() ? Stream.empty() : Stream.of(PERCEIVES);
        Stream<String> unseen = classes.filter(one -> one.systematicShare() > 0).map(one -> BLIND).stream();
        return Stream.of(errors.stream().map(RaterError::label), misread, unseen)
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** The same raters, with the same draws, in whom one thing only is planted; they may be without it. */
    public SimulatedRaters only(String planted) {
        return with(
                errors.stream().filter(one -> one.label().equals(planted)).toList(),
                planted.equals(PERCEIVES) ? perceives : Map.of(),
                planted.equals(BLIND) ? classes : classes.map(ClassErrors::withoutBlindness));
    }

    /** The same raters, with the same draws, without the error of that name. */
    public SimulatedRaters without(String error) {
        List<RaterError> others =
                errors.stream().filter(one -> !one.label().equals(error)).toList();
        return with(others, perceives, classes);
    }

    private SimulatedRaters with(
            List<RaterError> otherErrors, Map<String, String> otherReads, Optional<ClassErrors> otherClasses) {
        return new SimulatedRaters(
                place,
                count,
                otherErrors,
                otherReads,
                audit,
                weighs,
                noise,
                threshold,
                ties,
                missing,
                correlation,
                otherClasses);
    }
}

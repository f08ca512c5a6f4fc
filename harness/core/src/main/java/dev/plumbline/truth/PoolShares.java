package dev.plumbline.truth;

import static dev.plumbline.truth.Metric.Better.NEITHER;

import dev.plumbline.truth.Definition.Points;
import dev.plumbline.truth.Definition.Scope;
import dev.plumbline.truth.Definition.Whom;
import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Who was asked: raters and ratings of the examples of a slice by group, beside the groups' shares of the population. They are counted, so that
 * their intervals are the numbers themselves.
 */
final class PoolShares {

    private final Jury jury;
    private final Sample sample;
    private final int group;

    private PoolShares(Question asked) {
        this.jury = asked.court().jury().orElseThrow();
        this.sample = asked.at().seen();
        this.group = asked.group().orElse(0);
    }

    static Definition raterCount() {
        return counted("rater-count", "raters of the group who rated an example", "count of raters", PoolShares::raters)
                .within(0, Double.POSITIVE_INFINITY);
    }

    static Definition ratingCount() {
        return counted("rating-count", "ratings by the group", "count of ratings", PoolShares::ratings)
                .within(0, Double.POSITIVE_INFINITY);
    }

    static Definition shareOfRaters() {
        return counted(
                "share-of-raters",
                "share of the raters who are of the group",
                "rater-count / all raters",
                of -> of.raters() / (double) of.raters(r -> true));
    }

    static Definition shareOfRatings() {
        return counted(
                "share-of-ratings",
                "share of the ratings that are by the group",
                "rating-count / all ratings",
                of -> of.ratings() / (double) of.all().count());
    }

    static Definition shareOfPopulation() {
        return counted(
                "share-of-population",
                "share of the group among those whom the ratings are to speak for, as the task says",
                "as given",
                of -> of.jury.population().orElseThrow().shares().get(of.group));
    }

    static Definition effectiveRatings() {
        return Definition.of(
                        "effective-ratings",
                        "how many ratings of equal weight would tell as much as these do, once each group counts by its share of"
                                + " the population (Kish 1965)",
                        "(sum of v)^2 / sum of v^2, v the weight of a rating on its example",
                        NEITHER,
                        Scope.GROUPED_PANEL,
                        Whom.RATERS,
                        asked -> new PoolShares(asked).measured(PoolShares::effective))
                .within(0, Double.POSITIVE_INFINITY);
    }

    private static Definition counted(String label, String meaning, String formula, ToDoubleFunction<PoolShares> how) {
        return Definition.of(
                        label,
                        meaning,
                        formula,
                        NEITHER,
                        Scope.GROUPED_PANEL,
                        Whom.RATERS,
                        asked -> new PoolShares(asked).measured(how))
                .along(Points.GROUPS);
    }

    private Measured measured(ToDoubleFunction<PoolShares> how) {
        if (all().findAny().isEmpty()) {
            return new Undefined("no example here has a rating");
        }
        double counted = how.applyAsDouble(this);
        return new Value(counted, new CountedInterval(counted), sample.size(), sample.clusters(), 1);
    }

    private IntStream all() {
        return IntStream.of(sample.rows()).flatMap(jury::of);
    }

    private long ratings() {
        return all().filter(r -> jury.group(r) == group).count();
    }

    private long raters() {
        return raters(r -> jury.group(r) == group);
    }

    private long raters(IntPredicate whose) {
        return all().filter(whose)
                .map(r -> jury.ratings().rater()[r])
                .distinct()
                .count();
    }

    private double effective() {
        double[] weight = jury.ofPopulation().weight();
        double sum = all().mapToDouble(r -> weight[r]).sum();
        return sum * sum / all().mapToDouble(r -> weight[r] * weight[r]).sum();
    }
}

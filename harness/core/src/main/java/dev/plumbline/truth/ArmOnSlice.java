package dev.plumbline.truth;

import dev.plumbline.truth.Measured.Undefined;
import dev.plumbline.truth.Measured.Value;
import java.util.Optional;

/** Measures one arm on one slice. */
final class ArmOnSlice {

    private final Court court;
    private final Contestant arm;
    private final Sample seen;
    private final Sample rated;
    private final Sample weakRight;
    private final Sample weakWrong;

    ArmOnSlice(Court court, Contestant arm, Sample slice) {
        this.court = court;
        this.arm = arm;
        this.seen = arm.seenIn(slice);
        this.rated = seen.where(court::rated, "an untied weak label");
        this.weakRight = rated.where(court::weakRight, "a right weak label");
        this.weakWrong = rated.where(court::weakWrong, "a wrong weak label");
    }

    Measured measure(Metric metric, Against against) {
        int[] reference = court.reference(against);
        Sample sample = against == Against.TRUTH ? seen : rated;
        return switch (metric) {
            case ACCURACY, PAIRWISE_ACCURACY, AGREEMENT -> value(metric, MeanScore.correct(reference), sample);
            case TIES -> value(metric, MeanScore.tied(), sample);
            case BALANCED_ACCURACY -> value(metric, new BalancedAccuracy(court.classes(), reference), sample);
            case AUC -> value(metric, new RankAuc(court.classes(), reference), sample);
            case LOG_LOSS -> value(metric, MeanScore.logLoss(reference), sample);
            case BRIER -> value(metric, MeanScore.brier(reference), sample);
            case AGREEMENT_WHERE_WEAK_RIGHT -> value(metric, MeanScore.correct(court.ratings()), weakRight);
            case INHERITED_ERROR -> value(metric, MeanScore.correct(court.ratings()), weakWrong);
            case EXCESS_INHERITED_ERROR -> excess(metric);
            case CORRECTED_ERROR -> value(metric, MeanScore.correct(court.truth()), weakWrong);
            case NEW_ERROR -> value(metric, MeanScore.wrong(court.truth()), weakRight);
            case DIVERGENCE -> value(metric, MeanScore.correctMinus(court.ratings(), court.truth()), rated);
            case GAP, GAIN, PGR -> gaps(MeanScore.correct(court.truth()), metric);
            case PGR_BALANCED_ACCURACY -> gaps(new BalancedAccuracy(court.classes(), court.truth()), metric);
        };
    }

    private Measured value(Metric metric, Quantity quantity, Sample sample) {
        return undefined(quantity, sample)
                .orElseGet(() -> value(metric, arm.measure(quantity, sample), quantity.support(sample), sample));
    }

    private Measured value(Metric metric, BySeed estimates, int support, Sample sample) {
        double estimate = estimates.mean().value();
        Spread spread = Spread.of(estimates, sample, support);
        Interval interval = Intervals.of(metric, court.classes().size(), estimate, spread, support);
        return new Value(estimate, interval, sample.size(), sample.clusters(), estimates.seeds());
    }

    private static Optional<Measured> undefined(Quantity quantity, Sample sample) {
        return sample.tooFew().or(() -> quantity.undefinedOn(sample)).map(Undefined::new);
    }

    private Measured gaps(Quantity quantity, Metric metric) {
        Optional<Contestant> ceiling = court.arm(Arm.CEILING);
        Optional<Contestant> weak = court.arm(Arm.WEAK);
        if (ceiling.isEmpty() || weak.isEmpty()) {
            return new Undefined("there is no " + (weak.isEmpty() ? "weak arm" : "ceiling"));
        }
        Sample sample = weak.get().seenIn(ceiling.get().seenIn(seen));
        return undefined(quantity, sample).orElseGet(() -> {
            BySeed below = weak.get().measure(quantity, sample);
            BySeed top = ceiling.get().measure(quantity, sample);
            BySeed gain = arm.measure(quantity, sample).minus(below);
            int support = quantity.support(sample);
            return switch (metric) {
                case GAP -> value(metric, top.minus(below), support, sample);
                case GAIN -> value(metric, gain, support, sample);
                default -> new Recovered(gain, below, top, support, sample).measured();
            };
        });
    }

    private Measured excess(Metric metric) {
        Optional<Contestant> ceiling = court.arm(Arm.CEILING);
        if (ceiling.isEmpty()) {
            return new Undefined("there is no ceiling");
        }
        Sample sample = ceiling.get().seenIn(weakWrong);
        Quantity inherited = MeanScore.correct(court.ratings());
        return undefined(inherited, sample).orElseGet(() -> {
            BySeed beyond = arm.measure(inherited, sample).minus(ceiling.get().measure(inherited, sample));
            return value(metric, beyond, inherited.support(sample), sample);
        });
    }
}

package dev.plumbline.truth;

import dev.plumbline.dataset.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is measured, in the order of the reports. What each is stands in its family: {@link Performance},
 * {@link Copying}, {@link Disagreement}, {@link KnownRegion}, {@link OnTransfer}, {@link Recovery}, {@link Calibration}, {@link Sureness}, {@link Raters}, {@link Looping}, {@link Ordering}, {@link Moving}, {@link Pressing}, {@link Watching}, {@link Turning}, {@link Choosing}, {@link Benchmarking}.
 *
 * <p>In the formulas y is the truth, w the most probable weak class, f the most probable predicted class, p the
 * predicted probability, and r what the prediction is held against: y, or w. A tie is no class, so it is a miss.
 * Rows whose weak label is absent or tied are left out of everything that holds against ratings or compares with w.
 */
public enum Metric {
    ACCURACY(Performance.accuracy()),
    PAIRWISE_ACCURACY(Performance.pairwiseAccuracy()),
    ACCURACY_TIES_SHARED(Performance.accuracyTiesShared()),
    TIES(Performance.ties()),
    BALANCED_ACCURACY(Performance.balancedAccuracy()),
    AUC(Performance.auc()),
    LOG_LOSS(Performance.logLoss()),
    BRIER(Performance.brier()),
    AGREEMENT(Performance.agreement()),
    AGREEMENT_WHERE_WEAK_RIGHT(Copying.agreementWhereWeakRight()),
    INHERITED_ERROR(Copying.inheritedError()),
    EXCESS_INHERITED_ERROR(Copying.excessInheritedError()),
    INHERITED_ERROR_OVER_RANDOM_FLIPS(Copying.inheritedErrorOverRandomFlips()),
    CHANCE_INHERITED_ERROR(Copying.chanceInheritedError()),
    CORRECTED_ERROR(Copying.correctedError()),
    NEW_ERROR(Copying.newError()),
    DIVERGENCE(Copying.divergence()),
    INHERITED_ERROR_ON_TRANSFER(OnTransfer.inheritedError()),
    MEMORISATION(OnTransfer.memorisation()),
    ERROR_PREDICTABILITY(OnTransfer.errorPredictability()),
    KNOWN_REGION_ERROR(KnownRegion.error()),
    KNOWN_REGION_LIFT(KnownRegion.lift()),
    MISFIT(Disagreement.misfit()),
    MISFIT_ON_TRANSFER(OnTransfer.misfit()),
    AGREEMENT_ON_TRANSFER(OnTransfer.agreement()),
    CONFIDENT_DISAGREEMENT(Disagreement.confident()),
    CONFIDENT_DISAGREEMENT_RIGHT(Disagreement.confidentRight()),
    CONFIDENT_DISAGREEMENT_WEAK_RIGHT(Disagreement.confidentWeakRight()),
    GAP(Recovery.gap()),
    GAIN(Recovery.gain()),
    PGR(Recovery.pgr()),
    PGR_BALANCED_ACCURACY(Recovery.pgrBalancedAccuracy()),
    ECE(Calibration.ece()),
    ECE_DEBIASED(Calibration.eceDebiased()),
    BRIER_RELIABILITY(Calibration.brierReliability()),
    BRIER_RELIABILITY_DEBIASED(Calibration.brierReliabilityDebiased()),
    BRIER_RESOLUTION(Calibration.brierResolution()),
    BRIER_UNCERTAINTY(Calibration.brierUncertainty()),
    CONFIDENCE(Sureness.confidence()),
    OVERCONFIDENCE(Sureness.overconfidence()),
    CONFIDENCE_WHERE_WRONG(Sureness.confidenceWhereWrong()),
    KRIPPENDORFF_ALPHA(Raters.krippendorffAlpha()),
    FLEISS_KAPPA(Raters.fleissKappa()),
    RATER_AGREEMENT(Raters.agreement()),
    CONSENSUS(Raters.consensus()),
    CONSENSUS_WRONG(Raters.consensusWrong()),
    RATER_ACCURACY(Raters.accuracy()),
    ERROR_CORRELATION(Raters.errorCorrelation()),
    EFFECTIVE_RATERS(Raters.effectiveRaters()),
    BIAS_FLOOR(Raters.biasFloor()),
    BENCHMARK_SCORE(Benchmarking.score()),
    BENCHMARK_OUTCOME(Benchmarking.outcome()),
    CHOSEN_GOOD(Looping.chosenGood()),
    CHOSEN_GOOD_OVER_BASE(Looping.chosenGoodOverBase()),
    CHOSEN_DIVERGENCE(Looping.chosenDivergence()),
    CHOSEN_GOLD(Looping.chosenGold()),
    REWARD_ACCURACY(Looping.rewardAccuracy()),
    REWARD_AGREEMENT(Looping.rewardAgreement()),
    RATING_ACCURACY(Looping.ratingAccuracy()),
    APPROVAL_BELOW_BASE_DETECTED(Looping.detected(LoopAlarm.APPROVAL_BELOW_BASE)),
    APPROVAL_FALLS_DETECTED(Looping.detected(LoopAlarm.APPROVAL_FALLS)),
    AGREEMENT_FALLS_DETECTED(Looping.detected(LoopAlarm.AGREEMENT_FALLS)),
    RATER_AGREEMENT_FALLS_DETECTED(Looping.detected(LoopAlarm.RATER_AGREEMENT_FALLS)),
    REWARD_AGAINST_RATING_DETECTED(Looping.detected(LoopAlarm.REWARD_AGAINST_RATING)),
    FEATURE_SHIFT_DETECTED(Looping.detected(LoopAlarm.FEATURE_SHIFT)),
    GOOD_BELOW_BASE_DETECTED(Looping.detected(LoopAlarm.GOOD_BELOW_BASE)),
    GOOD_FALLS_DETECTED(Looping.detected(LoopAlarm.GOOD_FALLS)),
    DIVERGENCE_ABOVE_DETECTED(Looping.detected(LoopAlarm.DIVERGENCE_ABOVE)),
    APPROVAL(Approval.approval()),
    APPROVAL_OF_POPULATION(Approval.ofPopulation()),
    LEAST_APPROVAL(Approval.least()),
    TOTAL_VARIATION(Distributions.totalVariation()),
    CHANCE_TOTAL_VARIATION(Distributions.chanceTotalVariation()),
    EXCESS_TOTAL_VARIATION(Distributions.excessTotalVariation()),
    JENSEN_SHANNON(Distributions.jensenShannon()),
    CHANCE_JENSEN_SHANNON(Distributions.chanceJensenShannon()),
    EXCESS_JENSEN_SHANNON(Distributions.excessJensenShannon()),
    DIVERSITY_LOST(Distributions.diversityLost()),
    WITHIN_POOL_ACCURACY(Ordering.accuracy()),
    WITHIN_POOL_ACCURACY_TIES_SHARED(Ordering.accuracyTiesShared()),
    WITHIN_POOL_TIES(Ordering.ties()),
    PULL(Moving.pull()),
    RELATIVE_PULL(Moving.relativePull()),
    POINTS_WORTH(Moving.pointsWorth()),
    PROBE_SHIFT(Moving.probeShift()),
    PROBE_FLIP_RATE(Moving.probeFlipRate()),
    PROBE_ACCURACY_DROP(Moving.probeAccuracyDrop()),
    PROXY_CHANGE(Pressing.proxyChange()),
    RATING_CHANGE(Pressing.ratingChange()),
    GOLD_CHANGE(Pressing.goldChange()),
    PROXY_WIN_RATE(Pressing.proxyWinRate()),
    RATING_WIN_RATE(Pressing.ratingWinRate()),
    GOLD_WIN_RATE(Pressing.goldWinRate()),
    GOLD_TURNOVER(Turning.goldTurnover()),
    GOLD_TURNOVER_BETA(Turning.goldTurnoverBeta()),
    GOLD_TURNOVER_OF_POOL(Turning.goldTurnoverOfPool()),
    GOLD_TURNOVER_HALVED(Turning.goldTurnoverHalved()),
    RATING_TURNOVER(Turning.ratingTurnover()),
    RATING_TURNOVER_OF_POOL(Turning.ratingTurnoverOfPool()),
    TURNOVER_REACH(Turning.reach()),
    BLIND_FROM(Turning.blindFrom()),
    BLIND_TO(Turning.blindTo()),
    GOLD_DROP(Turning.goldDrop()),
    GOLD_COVARIANCE(Turning.goldCovariance()),
    RATING_COVARIANCE(Turning.ratingCovariance()),
    FIT_ALPHA(Turning.fitAlpha()),
    FIT_BETA(Turning.fitBeta()),
    FIT_PEAK(Turning.fitPeak()),
    FIT_DIFFERENCE(Turning.fitDifference()),
    KL_BOUND(Pressing.klBound()),
    KL_K1(Pressing.klK1()),
    KL_K3(Pressing.klK3()),
    MAX_LOG_RATIO(Pressing.maxLogRatio()),
    EFFECTIVE_CANDIDATES(Pressing.effectiveCandidates()),
    SATURATION(Pressing.saturation()),
    CLEAR_DRAWS(Pressing.clearDraws()),
    POLICY_GAP(Gaps.policy()),
    REWARD_GAP(Gaps.reward()),
    RATER_GAP(Gaps.raters()),
    GUIDELINE_GAP(Gaps.guideline()),
    ENTROPY(Watching.entropy()),
    LOGGED_REWARD_CHANGE(Watching.loggedRewardChange()),
    REWARD_RATING_CORRELATION(Watching.rewardRatingCorrelation()),
    OPTIMISED_RATING_CORRELATION(Watching.optimisedRatingCorrelation()),
    CANARIES_RIGHT(Watching.canariesRight()),
    EXPLOIT_MEAN(Watching.exploitMean()),
    EXPLOIT_CHANGE(Watching.exploitChange()),
    EXPLOIT_MODE(Watching.exploitMode()),
    FEATURE_SHIFT(Watching.featureShift()),
    EXPLOIT_PRICE(Watching.exploitPrice()),
    TAIL_INDEX(Watching.tailIndex()),
    THEME_INFORMATION(Watching.themeInformation()),
    TOP_THEME_SHARE(Watching.topThemeShare()),
    THEME_SHARE(Watching.themeShare()),
    UTILITY(Choosing.utility()),
    UTILITY_IN_SAMPLE(Choosing.inSample()),
    MEAN_UTILITY(Choosing.meanUtility()),
    WORST_OFF(Choosing.worstOff()),
    PRICE_OF_FAIRNESS(Choosing.priceOfFairness()),
    ACCEPTED(Choosing.accepted()),
    KL_DIVERGENCE(Choosing.klDivergence()),
    DUALITY_GAP(Choosing.dualityGap()),
    IN_GROUP_AGREEMENT(GroupAgreement.inGroup()),
    CROSS_GROUP_AGREEMENT(GroupAgreement.crossGroup()),
    RATER_COUNT(PoolShares.raterCount()),
    RATING_COUNT(PoolShares.ratingCount()),
    SHARE_OF_RATERS(PoolShares.shareOfRaters()),
    SHARE_OF_RATINGS(PoolShares.shareOfRatings()),
    SHARE_OF_POPULATION(PoolShares.shareOfPopulation()),
    EFFECTIVE_RATINGS(PoolShares.effectiveRatings());

    /** Which way a metric is better. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    // Its set and its function never change, which the checker cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Definition definition;

    Metric(Definition definition) {
        this.definition = definition;
    }

    /** The metric of a name, if there is one. */
    public static Optional<Metric> named(String label) {
        return Arrays.stream(values()).filter(m -> m.label().equals(label)).findFirst();
    }

    /** All names, in order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Metric::label).toList();
    }

    /** The name in task files and reports, such as {@code balanced-accuracy}. */
    public String label() {
        return definition.label();
    }

    /** What it means, in a clause. */
    public String meaning() {
        return definition.meaning();
    }

    /** How it is computed. */
    public String formula() {
        return definition.formula();
    }

    /** Which way it is better. */
    public Better better() {
        return definition.better();
    }

    /** What it can be held against; a relation of prediction, weak label and truth counts as against truth. */
    public List<Against> against() {
        return definition.scope().against();
    }

    /** The arms that it is measured for. */
    public List<String> arms() {
        return definition.whom().arms();
    }

    /** Whether it is measured of that arm of such examples. */
    boolean of(String arm, Shape shape) {
        return fits(shape)
                && arms().contains(arm)
                && (!arm.equals(Arm.REWARD) || definition.whom().ofRewards(shape));
    }

    /** Whether it means something for examples of that shape. */
    public boolean fits(Shape shape) {
        return definition.shapes().contains(shape);
    }

    /** Whether it is measured on every slice, or over all held-out examples only. */
    public boolean everywhere() {
        return definition.everywhere();
    }

    /** Whether it is the mean of a score that each example has by itself, and has a better side: then a run can be held against an earlier one. */
    public boolean perExample() {
        return definition.how() instanceof PerExample && better() != Better.NEITHER;
    }

    /**
     * What asks the same against that: itself, or agreement for accuracy, the rating's for the gold's, and the other way round; or nothing.
     */
    public List<Metric> sameAgainst(Against held) {
        if (against().contains(held)) {
            return List.of(this);
        }
        return switch (this) {
            case ACCURACY, PAIRWISE_ACCURACY -> List.of(AGREEMENT);
            case AGREEMENT -> List.of(ACCURACY, PAIRWISE_ACCURACY);
            case GOLD_WIN_RATE -> List.of(RATING_WIN_RATE);
            case RATING_WIN_RATE -> List.of(GOLD_WIN_RATE);
            case GOLD_TURNOVER -> List.of(RATING_TURNOVER);
            case RATING_TURNOVER -> List.of(GOLD_TURNOVER);
            default -> List.of();
        };
    }

    /** Whether it is one number over the examples of a slice. */
    public boolean whole() {
        return definition.points() != Definition.Points.GROUPS;
    }

    /** Whether it is measured for each group of raters: along the axis {@link MetricKey#GROUP}. */
    public boolean byGroup() {
        return definition.points() != Definition.Points.WHOLE;
    }

    /** Whether it is measured of policies that choose in that way. */
    boolean of(Way way) {
        return definition.whom().ways().contains(way);
    }

    /** Whether a benchmark gives it, so that it is measured where the task names one. */
    boolean ofBenchmark() {
        return definition.whom() == Definition.Whom.BENCHMARKED;
    }

    boolean on(String slice) {
        return everywhere() || slice.equals(MetricKey.ALL);
    }

    /** Least possible value; minus infinity for a ratio. */
    public double least() {
        return definition.least();
    }

    /** Greatest possible value for that many classes; infinity for a ratio. */
    public double greatest(int classes) {
        return classes == 2 ? definition.greatest() : definition.greatestOfMany();
    }

    Definition definition() {
        return definition;
    }
}

package dev.plumbline.truth;

/** Where a metric has no value, and what that means: for people who meet the word {@code undefined} in a report. A clause without its full stop. */
public final class WhenUndefined {

    private static final String CLUSTERS =
            "fewer than two independent clusters have an example for it: an interval needs two";
    private static final String RATED =
            "no example has a weak label that is not tied, so there is nothing to hold it against";
    private static final String WRONG = "no weak label is wrong, so there is no error to copy or to put right";
    private static final String NO_RATING = "nobody rates every candidate of a pool";
    private static final String DRAWS =
            "the draws are without replacement from candidates that the base does not draw alike: what one would get is not known";
    private static final String TURN =
            "no turn is found as far as the pools tell, so there is no place to name; more candidates for each prompt tell more";
    private static final String NEVER = "the alarm never went off";
    private static final String ALIKE =
            "the candidates of each pool are alike to the group, so it has nothing to prefer";
    private static final String HALVES =
            "half of the raters, who have to choose for the other half, know too little to choose";
    private static final String TWO_RATERS = "no example has ratings by two raters, so nobody could agree or disagree";
    private static final String RATERS = "fewer than two raters have rated here";

    private WhenUndefined() {}

    /** Such as {@code no weak label is wrong, so there is no error to copy or to put right}. */
    public static String of(Metric metric) {
        return switch (metric) {
            case ACCURACY,
                    PAIRWISE_ACCURACY,
                    ACCURACY_TIES_SHARED,
                    TIES,
                    CONFIDENCE,
                    OVERCONFIDENCE,
                    RATER_ACCURACY,
                    CHOSEN_GOOD,
                    CHOSEN_GOOD_OVER_BASE,
                    CHOSEN_DIVERGENCE,
                    REWARD_ACCURACY,
                    REWARD_AGREEMENT,
                    RATING_ACCURACY,
                    PROBE_SHIFT,
                    PROBE_FLIP_RATE,
                    PROBE_ACCURACY_DROP,
                    ENTROPY,
                    LOGGED_REWARD_CHANGE,
                    EXPLOIT_MEAN,
                    EXPLOIT_MODE,
                    TOP_THEME_SHARE,
                    THEME_SHARE,
                    KL_DIVERGENCE,
                    MAX_LOG_RATIO,
                    SATURATION,
                    CLEAR_DRAWS,
                    TURNOVER_REACH,
                    RATER_COUNT,
                    SHARE_OF_RATERS,
                    DUALITY_GAP -> CLUSTERS;
            case LOG_LOSS,
                    BRIER,
                    AGREEMENT,
                    DIVERGENCE,
                    MISFIT,
                    CONFIDENT_DISAGREEMENT,
                    ECE,
                    ECE_DEBIASED,
                    BRIER_RELIABILITY,
                    BRIER_RELIABILITY_DEBIASED,
                    BRIER_RESOLUTION,
                    BRIER_UNCERTAINTY -> RATED;
            case BALANCED_ACCURACY -> "a class has no example, so nothing can be right or wrong on it";
            case AUC -> "there are more than two classes, or one of the two has no example to be told from the other";
            case AGREEMENT_WHERE_WEAK_RIGHT, NEW_ERROR -> "no weak label is right";
            case INHERITED_ERROR, CORRECTED_ERROR, INHERITED_ERROR_ON_TRANSFER, MEMORISATION -> WRONG;
            case EXCESS_INHERITED_ERROR -> WRONG + ", or there is no ceiling";
            case INHERITED_ERROR_OVER_RANDOM_FLIPS ->
                WRONG + ", or no student of random flips was trained on as many labels";
            case CHANCE_INHERITED_ERROR -> WRONG + ", or a class has no right weak label to tell a rate of errors by";
            case ERROR_PREDICTABILITY -> "no class has right and wrong weak labels to be told apart";
            case KNOWN_REGION_ERROR, KNOWN_REGION_LIFT ->
                "no weak label is unsure where the ceiling knows, there is no error there, or there is no ceiling";
            case MISFIT_ON_TRANSFER, AGREEMENT_ON_TRANSFER -> "no transfer example has a weak label that is not tied";
            case CONFIDENT_DISAGREEMENT_RIGHT, CONFIDENT_DISAGREEMENT_WEAK_RIGHT ->
                "the student nowhere disagrees with confidence, so nobody can be right where it does";
            case GAP, GAIN -> "there are no weak labels or there is no ceiling";
            case PGR, PGR_BALANCED_ACCURACY ->
                "the ceiling is no better than the weak labels: there is no gap of which a part could be recovered."
                        + " It is unstable where that is possible: the interval of the gap includes 0";
            case CONFIDENCE_WHERE_WRONG -> "no label is wrong";
            case KRIPPENDORFF_ALPHA, FLEISS_KAPPA, RATER_AGREEMENT, CONSENSUS -> TWO_RATERS;
            case CONSENSUS_WRONG -> TWO_RATERS + ", or nowhere do all raters agree";
            case ERROR_CORRELATION ->
                TWO_RATERS + ", or no rater is right on one example and wrong on another of the same class";
            case EFFECTIVE_RATERS -> TWO_RATERS + ", or their errors cancel out whole";
            case BIAS_FLOOR -> "no example has ratings enough for a majority that is more than chance";
            case BENCHMARK_SCORE, BENCHMARK_OUTCOME -> "the data lack a part that the benchmark's total is made of";
            case CHOSEN_GOLD -> "the truth of these examples is a class, without a gold value";
            case APPROVAL_BELOW_BASE_DETECTED,
                    APPROVAL_FALLS_DETECTED,
                    AGREEMENT_FALLS_DETECTED,
                    RATER_AGREEMENT_FALLS_DETECTED,
                    REWARD_AGAINST_RATING_DETECTED,
                    FEATURE_SHIFT_DETECTED,
                    GOOD_BELOW_BASE_DETECTED,
                    GOOD_FALLS_DETECTED,
                    DIVERGENCE_ABOVE_DETECTED -> NEVER;
            case APPROVAL,
                    APPROVAL_OF_POPULATION,
                    TOTAL_VARIATION,
                    CHANCE_TOTAL_VARIATION,
                    EXCESS_TOTAL_VARIATION,
                    JENSEN_SHANNON,
                    CHANCE_JENSEN_SHANNON,
                    EXCESS_JENSEN_SHANNON -> RATERS;
            case LEAST_APPROVAL -> "fewer than two raters of some group have rated here";
            case DIVERSITY_LOST, IN_GROUP_AGREEMENT, CROSS_GROUP_AGREEMENT ->
                "no example has two ratings by a group, or ratings by two groups, to be compared";
            case WITHIN_POOL_ACCURACY, WITHIN_POOL_ACCURACY_TIES_SHARED, WITHIN_POOL_TIES ->
                "no pool has two candidates of different truth, or no rating says what the candidates are worth to raters";
            case PULL, RELATIVE_PULL -> "the other columns tell the feature, or what it is measured against, whole";
            case POINTS_WORTH ->
                "the feature does not surely pull: its interval includes 0, so no number of its units is worth a point";
            case PROXY_CHANGE, PROXY_WIN_RATE, KL_BOUND, EFFECTIVE_CANDIDATES, GOLD_CHANGE, GOLD_WIN_RATE -> DRAWS;
            case RATING_CHANGE, RATING_WIN_RATE -> NO_RATING + ", or " + DRAWS;
            case GOLD_TURNOVER, GOLD_TURNOVER_OF_POOL, GOLD_TURNOVER_HALVED -> TURN;
            case GOLD_TURNOVER_BETA ->
                "no turn is found, or truth falls from the base on, so that no beta is large enough";
            case RATING_TURNOVER, RATING_TURNOVER_OF_POOL -> NO_RATING + ", or " + TURN;
            case BLIND_FROM, BLIND_TO ->
                NO_RATING + ", or nowhere, as far as the pools tell, does the rating rise while truth falls";
            case GOLD_DROP -> "truth is highest at the last tilt, so it does not drop";
            case GOLD_COVARIANCE, FIT_ALPHA, FIT_BETA, FIT_DIFFERENCE ->
                "truth, or the reward, is the same for all candidates of each pool";
            case RATING_COVARIANCE -> NO_RATING + ", or the rating is the same for all candidates of each pool";
            case FIT_PEAK -> "the fitted form has no peak, or has it beyond the points that it was fitted to";
            case KL_K1, KL_K3 -> "there are no log-probabilities of the samples under both policies";
            case POLICY_GAP -> DRAWS;
            case REWARD_GAP, RATER_GAP -> NO_RATING;
            case GUIDELINE_GAP -> "the task names no column that says what the guideline asks for";
            case REWARD_RATING_CORRELATION, OPTIMISED_RATING_CORRELATION ->
                "the candidates of each pool are all alike, by the reward or by rating, so nothing correlates";
            case CANARIES_RIGHT -> "no pool has a canary known to be good and one known to be bad";
            case EXPLOIT_CHANGE, FEATURE_SHIFT -> "no two candidates of a pool differ in it";
            case EXPLOIT_PRICE ->
                "the exploit is one of degrees, or a pool has none, so that no policy can choose one there";
            case TAIL_INDEX -> "pools are too small to see a tail, or are no plain sample of the base";
            case THEME_INFORMATION -> "all prompts are of one topic, or each of its own";
            case UTILITY, UTILITY_IN_SAMPLE -> ALIKE + ", or " + HALVES;
            case MEAN_UTILITY, WORST_OFF, ACCEPTED -> HALVES;
            case PRICE_OF_FAIRNESS -> "the task does not choose a utilitarian policy to compare with, or " + HALVES;
            case RATING_COUNT, SHARE_OF_RATINGS, EFFECTIVE_RATINGS -> "no example has a rating";
            case SHARE_OF_POPULATION -> "the task does not say how large the groups are";
        };
    }

    /** The same of a curve. */
    public static String of(Curve curve) {
        return switch (curve) {
            case RELIABILITY_FORECAST, RELIABILITY_FREQUENCY -> RATED;
            case MAJORITY_ACCURACY -> "no example has as many ratings";
            case RATERS_NEEDED ->
                "no number of such raters is as often right, or more of them than an example has: the bias floor does not tell";
        };
    }
}

package dev.plumbline.truth;

/**
 * What can make people stop a loop: a statistic of the answers that they watched so far, and when it gives an alarm. Each is a one-sided
 * test in every round, at its share of the level.
 *
 * <p>Those against ratings need nothing but ratings, those against truth the truth of the same answers.
 */
public enum LoopAlarm {
    APPROVAL_BELOW_BASE(
            "approval-below-base",
            Against.RATINGS,
            "share of the watched choices that raters approve minus that of the base policy's answers to the same prompts;"
                    + " below 0"),
    APPROVAL_FALLS(
            "approval-falls",
            Against.RATINGS,
            "slope by round of the share of the watched choices that raters approve; below 0"),
    AGREEMENT_FALLS(
            "agreement-falls",
            Against.RATINGS,
            "slope by round of the student's agreement with the ratings of watched answers; below 0"),
    RATER_AGREEMENT_FALLS(
            "rater-agreement-falls",
            Against.RATINGS,
            "slope by round of the share of pairs of raters who say the same of a watched answer; below 0"),
    REWARD_AGAINST_RATING(
            "reward-against-rating",
            Against.RATINGS,
            "correlation of the reward that is optimised with the rating, over watched answers; below 0"),
    FEATURE_SHIFT(
            "feature-shift",
            Against.RATINGS,
            "greatest distance of a feature's mean over the watched choices from that over the base policy's answers, in"
                    + " standard deviations of the latter; above the bound"),
    GOOD_BELOW_BASE(
            "good-below-base",
            Against.TRUTH,
            "share of the watched choices that are good minus that of the base policy's answers to the same prompts; below 0"),
    GOOD_FALLS(
            "good-falls", Against.TRUTH, "slope by round of the share of the watched choices that are good; below 0"),
    DIVERGENCE_ABOVE(
            "divergence-above",
            Against.TRUTH,
            "share of the watched choices that raters approve minus the share that is good; above the bound");

    private final String label;
    private final Against against;
    private final String meaning;

    LoopAlarm(String label, Against against, String meaning) {
        this.label = label;
        this.against = against;
        this.meaning = meaning;
    }

    /** The name in reports, of its statistic round by round. */
    public String label() {
        return label;
    }

    /** Whether it needs truth. */
    public Against against() {
        return against;
    }

    /** What its statistic is, and on which side of what it gives an alarm. */
    public String meaning() {
        return meaning;
    }
}

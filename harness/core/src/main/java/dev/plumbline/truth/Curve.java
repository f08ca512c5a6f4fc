package dev.plumbline.truth;

/** What is measured point by point, over all held-out examples: for tables and charts, not for gates. */
public enum Curve {
    RELIABILITY_FORECAST(
            "reliability-forecast",
            "mean of the forecasts in a bin of the reliability table: 15 bins of equal mass, the same for every seed",
            "c_b, over bins b",
            Curve.BIN),
    RELIABILITY_FREQUENCY(
            "reliability-frequency",
            "how often what was forecast in that bin came; calibrated: as often as forecast",
            "o_b, over bins b",
            Curve.BIN),
    MAJORITY_ACCURACY(
            "majority-accuracy",
            "how often the majority of so many of an example's raters is right, a tie shared: over all draws of them",
            "mean of the chance that the majority of k of an example's ratings is y, over k",
            "raters"),
    RATERS_NEEDED(
            "raters-needed",
            "the smallest odd number of raters whose majority is as often right as that",
            "the least k with majority-accuracy at least a, over accuracies a",
            "accuracy");

    /** What the bins of a forecast run along. */
    public static final String BIN = "bin";

    /** What the correlation of raters' errors runs along: a metric at each of its values is a point. */
    public static final String CORRELATION = "correlation";

    private final String label;
    private final String meaning;
    private final String formula;
    private final String axis;

    Curve(String label, String meaning, String formula, String axis) {
        this.label = label;
        this.meaning = meaning;
        this.formula = formula;
        this.axis = axis;
    }

    /** The name in reports. */
    public String label() {
        return label;
    }

    /** What it means, in a clause. */
    public String meaning() {
        return meaning;
    }

    /** How it is computed. */
    public String formula() {
        return formula;
    }

    /** What it runs along. */
    public String axis() {
        return axis;
    }
}

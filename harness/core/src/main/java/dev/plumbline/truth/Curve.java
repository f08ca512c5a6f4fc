package dev.plumbline.truth;

/** What is measured point by point, over all held-out examples: for tables and charts, not for gates. */
public enum Curve {
    RELIABILITY_FORECAST(
            "reliability-forecast",
            "mean of the forecasts in a bin of the reliability table: 15 bins of equal mass, the same for every seed",
            "c_b, over bins b"),
    RELIABILITY_FREQUENCY(
            "reliability-frequency",
            "how often what was forecast in that bin came; calibrated: as often as forecast",
            "o_b, over bins b");

    private final String label;
    private final String meaning;
    private final String formula;

    Curve(String label, String meaning, String formula) {
        this.label = label;
        this.meaning = meaning;
        this.formula = formula;
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
        return "bin";
    }
}

package dev.plumbline.reports.words;

/** On which side of a number a figure lies by its whole interval, which is all that a sentence may claim. */
public enum Side {
    ABOVE,
    BELOW,
    /** The interval holds the number, or there is no value: it cannot be told. */
    UNKNOWN;

    public static Side of(Figure figure, double number) {
        if (!figure.isValue()) {
            return UNKNOWN;
        }
        if (figure.low().orElse(Double.NEGATIVE_INFINITY) > number) {
            return ABOVE;
        }
        return figure.high().orElse(Double.POSITIVE_INFINITY) < number ? BELOW : UNKNOWN;
    }

    /** Of one figure beside another: apart only where their intervals do not touch, which is stricter than a test of the difference. */
    public static Side of(Figure figure, Figure other) {
        if (!figure.isValue() || !other.isValue()) {
            return UNKNOWN;
        }
        if (of(figure, other.high().orElse(Double.POSITIVE_INFINITY)) == ABOVE) {
            return ABOVE;
        }
        return of(figure, other.low().orElse(Double.NEGATIVE_INFINITY)) == BELOW ? BELOW : UNKNOWN;
    }
}

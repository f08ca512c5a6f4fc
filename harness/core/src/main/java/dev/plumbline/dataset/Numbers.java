package dev.plumbline.dataset;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numbers as people and programs write them: decimal digits, a point, an exponent; finite. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final int LONGEST = 1_000;

    private Numbers() {}

    /** The number, or nothing for any other text and for one beyond the range of a double. */
    static OptionalDouble parse(String text) {
        if (text.length() > LONGEST || !DECIMAL.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}

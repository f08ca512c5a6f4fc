package dev.plumbline.reports.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.core.io.NumberOutput;

/** Numbers as text: whole for machines, rounded for people. */
public final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?(E-?\\d{1,2})?");
    private static final char MINUS = '\u2212';
    private static final char NO_BREAK = '\u00a0';

    private Numbers() {}

    /**
     * The shortest decimal that reads back as the number, in the form of {@link Double#toString(double)}. Before Java 19 that method
     * itself sometimes gives a digit too many, so the same run would give other bytes on another Java.
     */
    public static String exact(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("expected a finite number to report, found " + value);
        }
        return NumberOutput.toString(value + 0.0, true);
    }

    /** {@link #exact(double)}, or an empty text. */
    public static String exact(OptionalDouble value) {
        return value.isPresent() ? exact(value.getAsDouble()) : "";
    }

    public static String exact(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    /** With a true minus sign and no leading zero, such as {@code .823}; rounded from the shortest decimal that is this number. */
    public static String decimal(double value, int decimals, RoundingMode mode) {
        return bare(new BigDecimal(exact(value)).setScale(decimals, mode));
    }

    /** A share in per cent with that many decimals, such as {@code 59.43 %}. */
    public static String percent(double share, int decimals) {
        return percentFigure(share, decimals, RoundingMode.HALF_EVEN) + NO_BREAK + "%";
    }

    /** A share in per cent without the sign, whole where it is 1 % or more, else with one decimal: {@code 70}, {@code 0.4}. */
    public static String points(double share) {
        boolean small = share < 0.01;
        String points = percentFigure(share, small ? 1 : 0, RoundingMode.HALF_EVEN);
        return small && points.endsWith(".0") ? points.substring(0, points.length() - 2) : points;
    }

    /** A share in per cent without the sign. */
    public static String percentFigure(double share, int decimals, RoundingMode mode) {
        return plain(new BigDecimal(exact(share)).movePointRight(2).setScale(decimals, mode));
    }

    /** With commas between the thousands: {@code 12,000}. */
    public static String count(int number) {
        String digits = Integer.toString(number);
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** A count and what is counted: {@code 1 task}, {@code 12,000 examples}. */
    public static String count(int number, String noun) {
        return count(number) + NO_BREAK + noun + (number == 1 ? "" : "s");
    }

    /** As many decimals as the number has, such as a bound in a task file. */
    public static String asWritten(double value) {
        return bare(new BigDecimal(exact(value)).stripTrailingZeros());
    }

    /** The finite number that a text is, where it is one. */
    public static OptionalDouble read(String text) {
        return NUMBER.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    private static String bare(BigDecimal number) {
        return plain(number).replaceFirst("^(\u2212?)0\\.", "$1.");
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString().replace('-', MINUS);
    }
}

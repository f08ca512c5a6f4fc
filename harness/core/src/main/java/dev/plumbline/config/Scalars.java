package dev.plumbline.config;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a scalar as text, a number, a boolean or a date. */
public final class Scalars {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,30}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

    /** A text longer than this is no number that anybody wrote. */
    private static final int LONGEST = 1_000;

    private Scalars() {}

    /** Whether a text is a finite decimal number as task files and tables write it. */
    public static boolean isNumber(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
    }

    /** The value, or empty where the text is not one within the range. */
    static Optional<Object> read(Node.Scalar scalar, Class<?> type, Optional<Range> range) {
        if (type == String.class) {
            return scalar.empty() ? Optional.empty() : Optional.of(scalar.text());
        }
        if (scalar.quoted()) {
            return Optional.empty();
        }
        if (type == boolean.class) {
            return scalar.text().equals("true") || scalar.text().equals("false")
                    ? Optional.of(scalar.text().equals("true"))
                    : Optional.empty();
        }
        if (type == int.class || type == long.class) {
            return whole(scalar.text(), type, range);
        }
        if (type == double.class) {
            return number(scalar.text(), range);
        }
        if (type == LocalDate.class) {
            return date(scalar.text());
        }
        throw new IllegalStateException("a task file has no form for a component of type " + type);
    }

    private static Optional<Object> whole(String text, Class<?> type, Optional<Range> range) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(text);
        boolean fits = value.bitLength() < (type == int.class ? Integer.SIZE : Long.SIZE);
        if (!fits || !within(value.doubleValue(), range)) {
            return Optional.empty();
        }
        return Optional.of(type == int.class ? (Object) value.intValue() : (Object) value.longValue());
    }

    /** A day as {@code 2026-12-31}, which is in the calendar. */
    private static Optional<Object> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> number(String text, Optional<Range> range) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) && within(value, range) ? Optional.of(value) : Optional.empty();
    }

    private static boolean within(double value, Optional<Range> range) {
        return range.isEmpty()
                || (value >= range.get().min() && value <= range.get().max());
    }
}

package dev.plumbline.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a message says that it expected. */
final class Expected {

    static final String LIST = "a list such as [a, b]";
    static final String MAPPING = "a mapping of keys to values";

    private Expected() {}

    /** Worked example: an {@code int} from 1 to 9 gives {@code a whole number from 1 to 9}. */
    static String of(Type type, Optional<Range> range) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? LIST : MAPPING;
        }
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == double.class) {
            return "a number" + range.map(Expected::bounds).orElse("");
        }
        if (type == int.class) {
            return "a whole number" + range.map(Expected::bounds).orElse(between(Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        if (type == long.class) {
            return "a whole number" + range.map(Expected::bounds).orElse(" of at most 19 digits");
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-12-31";
        }
        return ofClass((Class<?>) type);
    }

    private static String ofClass(Class<?> type) {
        if (type.isEnum()) {
            return oneOf(constants(type).keySet());
        }
        return type.isSealed() ? oneOf(Alternatives.of(type).keySet()) : MAPPING;
    }

    static String oneOf(Collection<String> names) {
        return "one of " + String.join(", ", names);
    }

    /** The constants of an enum by their names in a task file, in the order in which they are declared. */
    static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(KebabCase.of((Enum<?>) constant), constant);
        }
        return constants;
    }

    private static String bounds(Range range) {
        if (range.max() == Double.POSITIVE_INFINITY) {
            return range.min() == Double.NEGATIVE_INFINITY ? "" : " of at least " + plain(range.min());
        }
        return range.min() == Double.NEGATIVE_INFINITY
                ? " of at most " + plain(range.max())
                : between(range.min(), range.max());
    }

    private static String between(double low, double high) {
        return low == high ? ", which is " + plain(low) : " from " + plain(low) + " to " + plain(high);
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}

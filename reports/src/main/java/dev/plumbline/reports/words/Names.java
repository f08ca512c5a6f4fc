package dev.plumbline.reports.words;

import dev.plumbline.verdict.Gate;
import java.util.List;
import java.util.Locale;

/** Names of things as task files write them. */
public final class Names {

    private Names() {}

    /** {@code as-expected} of {@code AS_EXPECTED}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code arithmetic-claims} of an {@code ArithmeticClaims}. */
    public static String of(Record described) {
        return described
                .getClass()
                .getSimpleName()
                .replaceAll("(?<!^)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code at-least} or {@code at-most}. */
    public static String relation(Gate gate) {
        return gate.boundedBelow() ? "at-least" : "at-most";
    }

    /** {@code student/soft}, or the arm alone where it has no method. */
    public static String arm(String arm, String method) {
        return method.isEmpty() ? arm : arm + "/" + method;
    }

    /** {@code a, b and c}; at least one name. */
    public static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}

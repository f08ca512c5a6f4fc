package dev.plumbline.config;

import java.util.Locale;

/** The names of task files, made from the names of the records, components and constants that they stand for. */
public final class KebabCase {

    private KebabCase() {}

    /**
     * The name in a task file.
     *
     * <p>Worked examples: {@code heldOut} gives {@code held-out}, {@code TwoViews} gives {@code two-views}, {@code l2}
     * gives {@code l2}. A number at the end stands by itself after a word: {@code RewardBench2} gives {@code reward-bench-2}.
     *
     * @param camel a record component or the simple name of a class, in camel case
     */
    public static String of(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z]{2})(?=[0-9]+$)", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The name of a constant in a task file: {@code HELD_OUT} gives {@code held-out}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

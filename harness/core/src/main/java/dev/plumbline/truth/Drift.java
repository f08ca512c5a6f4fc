package dev.plumbline.truth;

import java.util.List;

/** How far a number can move where truth is wrong on some of the examples, nobody knows on which. */
sealed interface Drift {

    /**
     * By at most so much, each at least 0.
     *
     * @param truths of every example those at which it is least and greatest, where they are known
     */
    record By(double below, double above, List<int[]> truths) implements Drift {

        static final By NOTHING = new By(0, 0);

        /** Without such truths. */
        By(double below, double above) {
            this(below, above, List.of());
        }

        public By {
            truths = List.copyOf(truths);
        }

        /** Whether nothing moves. */
        boolean isNothing() {
            return below == 0 && above == 0;
        }

        /** That of a number that is the sum of two, each of which may be moved as far. */
        By plus(By other) {
            return new By(below + other.below, above + other.above);
        }

        /** That of the number with the other sign. */
        By negative() {
            return new By(/* below= */ above, /* above= */ below);
        }

        /** An interval moved outwards; the same where nothing moves. */
        Interval widened(Interval interval, double least, double greatest) {
            return isNothing() ? interval : new WidenedInterval(interval, below, above, least, greatest);
        }

        /** That of a number with so wide a range, of which nothing better is known. */
        static By within(double value, double least, double greatest) {
            return new By(Math.max(0, value - least), Math.max(0, greatest - value));
        }
    }

    /** No bound on it has been derived. */
    record Unknown() implements Drift {}
}

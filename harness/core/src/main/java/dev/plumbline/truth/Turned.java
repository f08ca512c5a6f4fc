package dev.plumbline.truth;

import dev.plumbline.learning.probes.Probe;
import java.util.Arrays;

/**
 * The rewards of candidates as they are, and as a probe changes them: what that does to the order of two of them.
 *
 * @param plain one a candidate
 * @param changed likewise
 */
record Turned(Probe.Kind kind, double[] plain, double[] changed) {

    /** Whether no reward moved at all. */
    boolean still() {
        return Arrays.equals(plain, changed);
    }

    double[] shifts() {
        double[] shifts = new double[plain.length];
        Arrays.setAll(shifts, c -> changed[c] - plain[c]);
        return shifts;
    }

    /**
     * Whether a preference of one over the other turns round; half of it where they come to a tie.
     *
     * <p>Worked example: rewards 2 and 1, changed 2.5 and 3: by an exploit of the lower one 1; by what keeps the meaning (0 + 1) / 2, as 2.5 is still
     * above 1.
     */
    ProbedPools.OfTwo flips() {
        return (one, other) -> {
            if (!(plain[one] > plain[other])) {
                return ProbedPools.OfTwo.NOTHING;
            }
            double lower = lost(plain[one], changed[other]);
            return kind == Probe.Kind.EXPLOIT ? lower : (lower + lost(changed[one], plain[other])) / 2;
        };
    }

    /** How much less often the better one has the higher reward; a tie counts half. */
    ProbedPools.OfTwo drops(double[] worth) {
        return (better, worse) -> {
            if (!(worth[better] > worth[worse])) {
                return ProbedPools.OfTwo.NOTHING;
            }
            double before = lost(plain[better], plain[worse]);
            double worseChanged = lost(plain[better], changed[worse]);
            double after = kind == Probe.Kind.EXPLOIT
                    ? worseChanged
                    : (worseChanged + lost(changed[better], plain[worse])) / 2;
            return after - before;
        };
    }

    /** Whether the first is lower than the second, and half of it where they are equal. */
    private static double lost(double first, double second) {
        return first < second ? 1 : first == second ? .5 : 0;
    }
}

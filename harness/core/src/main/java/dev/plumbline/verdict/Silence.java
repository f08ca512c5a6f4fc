package dev.plumbline.verdict;

/** Whether a failure against truth is one that the ratings do not show. */
public enum Silence {
    /** The metric was not measured against both, or the bound is on no better side. */
    UNTESTED,
    /** Ratings do not pass, or truth does. */
    NONE,
    /** It could be: what would tell is inconclusive. */
    UNDECIDED,
    /** Ratings pass and truth fails. */
    FOUND;

    /** Of the same bound held against ratings and against truth. */
    static Silence of(Outcome ratings, Outcome truth) {
        if (ratings == Outcome.FAIL || truth == Outcome.PASS) {
            return NONE;
        }
        return ratings == Outcome.PASS && truth == Outcome.FAIL ? FOUND : UNDECIDED;
    }

    /** Of a gate that asks for silent failures, by how it came out. */
    static Silence of(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> FOUND;
            case PASS -> NONE;
            case INCONCLUSIVE -> UNDECIDED;
        };
    }

    /** How a gate comes out that asks for no silent failure. */
    Outcome outcome() {
        return switch (this) {
            case FOUND -> Outcome.FAIL;
            case NONE -> Outcome.PASS;
            case UNDECIDED, UNTESTED -> Outcome.INCONCLUSIVE;
        };
    }
}

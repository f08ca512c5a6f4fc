package dev.plumbline.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The known name with the smallest edit distance, if it is near: at most a third of the wrong name's length (rounded
     * down) plus 1, and less than the wrong name's length. Of several at the same distance the first by alphabet.
     *
     * <p>The distance counts insertions, deletions, substitutions and swaps of neighbours, each as 1 (Damerau 1964, in the
     * form of optimal string alignment), and does not tell upper from lower case. Worked example: {@code labelling} is 1
     * from {@code labeling}, and may be up to 9 / 3 + 1 = 4 away.
     */
    public static Optional<String> name(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.min(wrong.length() / 3 + 1, wrong.length() - 1);
        return known.stream()
                .filter(name -> distance(wrong, name) <= limit)
                .min(Comparator.comparingInt((String name) -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code did you mean 'y'?}, or the list of the names where none is near. */
    public static String hint(String wrong, Collection<String> known) {
        return name(wrong, known)
                .map(name -> "did you mean '" + name + "'?")
                .orElseGet(() -> known.isEmpty() ? "there are none" : "there are " + String.join(", ", known));
    }

    /**
     * {@code unknown key 'x'; did you mean 'y'?}, or the list of the names where none is near.
     *
     * @param free the known names that may have been meant
     */
    static String unknown(String what, String wrong, Collection<String> known, Collection<String> free) {
        return "unknown " + what + " " + Quote.of(wrong) + "; "
                + name(wrong, free)
                        .map(name -> "did you mean '" + name + "'?")
                        .orElseGet(() -> "known are " + String.join(", ", known));
    }

    /** Optimal string alignment distance, by rows of the usual table. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cell(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}

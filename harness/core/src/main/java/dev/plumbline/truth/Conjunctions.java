package dev.plumbline.truth;

import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Goes through every conjunction of literals of different columns and keeps those in which errors are
 * conspicuously more frequent than elsewhere.
 *
 * <p>Conspicuous is a z of two shares of at least 2, without regard to clusters or weights: it only ranks. A conjunction of fewer than
 * 20 examples is not looked at. Of candidates that share more than half of their examples (Jaccard) the most conspicuous is
 * kept. Brute force: 10 columns of 4 values and 3 literals make 8,440 conjunctions.
 */
final class Conjunctions {

    /** Fewest examples of a conjunction in the half that finds. */
    static final int FEWEST = 20;

    private static final double CONSPICUOUS = 2;
    private static final double OVERLAP = .5;

    /** A conjunction with the examples of the half in which it was found, as bits. */
    record Candidate(List<Literal> literals, long[] members, double z, int n, int wrong) {

        boolean overlaps(Candidate other) {
            int both = count(members, other.members);
            return both > OVERLAP * (n + other.n - both);
        }
    }

    private final List<Literal> literals;
    private final List<long[]> members;
    private final long[] wrong;
    private final int size;
    private final int most;
    private final List<Candidate> candidates = new ArrayList<>();
    private int looked;

    /**
     * Makes ready.
     *
     * @param literals column by column
     * @param rows of the half, ascending
     * @param wrong whether a row is an error
     * @param most most literals of a conjunction
     */
    Conjunctions(List<Literal> literals, int[] rows, IntPredicate wrong, int most) {
        this.literals = literals;
        this.members = literals.stream().map(l -> bits(l.rows(), rows)).toList();
        this.wrong = bits(Arrays.stream(rows).filter(wrong).toArray(), rows);
        this.size = rows.length;
        this.most = most;
    }

    /** The bits, one a row of the half, of those that are also in {@code some}; both ascending. */
    private static long[] bits(int[] some, int[] rows) {
        long[] bits = new long[(rows.length + Long.SIZE - 1) / Long.SIZE];
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            while (at < some.length && some[at] < rows[i]) {
                at++;
            }
            if (at < some.length && some[at] == rows[i]) {
                bits[i / Long.SIZE] |= 1L << i;
            }
        }
        return bits;
    }

    private static int count(long[] one, long[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            count += Long.bitCount(one[i] & other[i]);
        }
        return count;
    }

    /** The most conspicuous, at most so many, no two of them much the same. */
    List<Candidate> best(int carry) {
        long[] all = new long[wrong.length];
        Arrays.fill(all, -1);
        extend(List.of(), all, 0);
        candidates.sort(Comparator.comparingDouble(Candidate::z).reversed());
        List<Candidate> best = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (best.size() < carry && best.stream().noneMatch(candidate::overlaps)) {
                best.add(candidate);
            }
        }
        return best;
    }

    /** How many conjunctions had enough examples. */
    int looked() {
        return looked;
    }

    private void extend(List<Literal> conjunction, long[] within, int from) {
        for (int next = from; next < literals.size(); next++) {
            Literal literal = literals.get(next);
            if (conjunction.stream().noneMatch(other -> other.column().equals(literal.column()))) {
                look(conjunction, literal, within, next);
            }
        }
    }

    private void look(List<Literal> conjunction, Literal literal, long[] within, int at) {
        Watch.check();
        long[] both = new long[within.length];
        Arrays.setAll(both, i -> within[i] & members.get(at)[i]);
        int n = count(both, both);
        if (n < FEWEST) {
            return;
        }
        looked++;
        List<Literal> longer = new ArrayList<>(conjunction);
        longer.add(literal);
        int errors = count(both, wrong);
        double z = z(errors, n);
        if (z >= CONSPICUOUS) {
            candidates.add(new Candidate(longer, both, z, n, errors));
        }
        if (longer.size() < most) {
            extend(longer, both, at + 1);
        }
    }

    /** Of the share inside against the share outside, with the pooled variance; 0 where there is no outside or no variance. */
    private double z(int errors, int n) {
        int all = count(wrong, wrong);
        double pooled = all / (double) size;
        double variance = pooled * (1 - pooled) * (1.0 / n + 1.0 / (size - n));
        return n == size || variance == 0
                ? 0
                : (errors / (double) n - (all - errors) / (double) (size - n)) / Math.sqrt(variance);
    }
}

package dev.plumbline.truth;

import dev.plumbline.config.Scalars;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Looks for slices in which somebody, such as the raters, differs from truth more often than elsewhere: one half of the held-out clusters finds, the other confirms.
 *
 * <p>What is found among thousands of conjunctions is no evidence, so nothing of the half that found it counts: the other
 * half tests the few that are carried over, with Holm's correction for as many (Cox 1975, data splitting; the search for
 * conjunctions as in SliceFinder, Chung et al. 2019, without its step-wise pruning).
 *
 * @param seed keys the halves
 * @param errors whose, and where
 */
record SliceSearch(DiscoverSpec spec, List<Literal> literals, long seed, Errors errors) {

    /** Of columns that exist. */
    static List<Literal> literals(DiscoverSpec spec, Examples examples, int[] heldOut) {
        List<Literal> literals = new ArrayList<>();
        for (String column : spec.columns().stream().distinct().toList()) {
            List<String> texts = Literal.texts(examples.column(column), heldOut);
            boolean binned = texts.size() > spec.bins() && texts.stream().allMatch(Scalars::isNumber);
            literals.addAll(
                    binned
                            ? Literal.bins(examples, column, heldOut, spec.bins())
                            : Literal.values(examples, column, heldOut));
        }
        return literals;
    }

    /**
     * Searches.
     *
     * @param judged the held-out examples that have a label, or a prediction
     */
    Discovery in(Sample judged) {
        boolean[] finds = halves(judged.clusters());
        int[] cluster = clusterOfRow(judged);
        Sample one = judged.part(row -> finds[cluster[row]], "");
        Sample other = judged.part(row -> !finds[cluster[row]], "");
        Conjunctions conjunctions = new Conjunctions(literals, one.rows(), errors.wrong(), spec.literals());
        List<Conjunctions.Candidate> candidates = conjunctions.best(spec.carry());
        List<Discovery.Found> found = candidates.stream()
                .map(candidate -> confirm(candidate, one, other))
                .toList();
        return new Discovery(errors.of(), conjunctions.looked(), adjusted(found));
    }

    /** Whether a cluster is in the half that finds. */
    private boolean[] halves(int clusters) {
        boolean[] finds = new boolean[clusters];
        int[] order = Draws.of(seed, "discover", 0).permutation(clusters);
        Arrays.stream(order, 0, clusters / 2).forEach(cluster -> finds[cluster] = true);
        return finds;
    }

    private static int[] clusterOfRow(Sample judged) {
        int[] clusters = new int[Arrays.stream(judged.rows()).max().orElse(-1) + 1];
        for (int i = 0; i < judged.size(); i++) {
            clusters[judged.rows()[i]] = judged.cluster()[i];
        }
        return clusters;
    }

    private Discovery.Found confirm(Conjunctions.Candidate candidate, Sample one, Sample other) {
        Watch.check();
        Slice slice = slice(candidate.literals());
        IntPredicate inside = row -> Arrays.binarySearch(slice.rows(), row) >= 0;
        Excess excess = new Excess(other, inside, errors);
        return new Discovery.Found(
                slice,
                new Excess(one, inside, errors).shareWithin(),
                candidate.n(),
                excess.within(),
                excess.elsewhere(),
                excess.measured(),
                excess.p(),
                1);
    }

    /** Every held-out example of which all literals hold. */
    private static Slice slice(List<Literal> literals) {
        int[] rows = Arrays.stream(literals.get(0).rows())
                .filter(row -> literals.stream().allMatch(l -> Arrays.binarySearch(l.rows(), row) >= 0))
                .toArray();
        return new Slice(
                Slices.name(literals.stream().map(Literal::name).sorted().toList()), rows);
    }

    private static List<Discovery.Found> adjusted(List<Discovery.Found> found) {
        double[] adjusted =
                Adjusted.holm(found.stream().mapToDouble(Discovery.Found::p).toArray());
        List<Discovery.Found> all = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            all.add(found.get(i).adjustedTo(adjusted[i]));
        }
        return all;
    }
}

package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Deals clusters to the splits: by shares from a seed, or as a column of the data says. */
final class Splitter {

    private static final Split[] SPLITS = {Split.SUPERVISE, Split.TRANSFER, Split.VALIDATION, Split.HELD_OUT};

    private final SplitSpec spec;
    private final Examples examples;
    private final int[] clusters;

    private Splitter(SplitSpec spec, Examples examples) {
        this.spec = spec;
        this.examples = examples;
        this.clusters = examples.clusters();
    }

    /** The split of every example; held-out has at least one, and so has every split with a share. */
    static Splits split(SplitSpec spec, long seed, Examples examples) {
        Splitter splitter = new Splitter(spec, examples);
        Splits dealt =
                spec.column().isPresent() ? splitter.byColumn(spec.column().get()) : splitter.byShares(seed);
        return spec.folded()
                .map(folds ->
                        new Folds(folds, splitter.clusters).open(dealt, splitter.order(seed, splitter.sizes().length)))
                .orElse(dealt);
    }

    /**
     * Goes through the clusters in random order, one stratum after another, and gives each to the split that is furthest
     * below its share of the examples dealt so far. Every beginning of that order meets the shares to within about a
     * cluster, and so do the strata and the whole. Shares .5 and .5 and single examples: they take turns.
     */
    private Splits byShares(long seed) {
        double[] shares = {spec.supervise(), spec.transfer(), spec.validation(), spec.heldOutShare()};
        int[] sizes = sizes();
        Split[] dealt = new Split[sizes.length];
        int[] counts = new int[SPLITS.length];
        int total = 0;
        for (int cluster : order(seed, sizes.length)) {
            total += sizes[cluster];
            int split = furthestBelow(shares, counts, total);
            counts[split] += sizes[cluster];
            dealt[cluster] = SPLITS[split];
        }
        filled(shares, counts, sizes.length);
        return new Splits(
                Arrays.stream(clusters).mapToObj(cluster -> dealt[cluster]).toList());
    }

    private int[] sizes() {
        int[] sizes = new int[Arrays.stream(clusters).max().orElse(-1) + 1];
        for (int cluster : clusters) {
            sizes[cluster]++;
        }
        return sizes;
    }

    private static int furthestBelow(double[] shares, int[] counts, int total) {
        int best = -1;
        for (int split = 0; split < shares.length; split++) {
            boolean further = best < 0 || shares[split] * total - counts[split] > shares[best] * total - counts[best];
            best = shares[split] > 0 && further ? split : best;
        }
        return best;
    }

    /** The clusters in random order, those of one stratum together; strata in the order in which they first appear. */
    private List<Integer> order(long seed, int count) {
        List<String> strata = strata(count);
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        strata.forEach(stratum -> members.putIfAbsent(stratum, new ArrayList<>()));
        for (int cluster : Draws.of(seed, "split", 0).permutation(count)) {
            Objects.requireNonNull(members.get(strata.get(cluster))).add(cluster);
        }
        return members.values().stream().flatMap(List::stream).toList();
    }

    /** The stratum of a cluster is that of its first example. */
    private List<String> strata(int count) {
        String[] strata = new String[count];
        List<String> values = spec.stratify().map(this::values).orElse(List.of());
        for (int i = clusters.length - 1; i >= 0; i--) {
            strata[clusters[i]] = values.isEmpty() ? "" : values.get(i);
        }
        return List.of(strata);
    }

    private List<String> values(String column) {
        if (!examples.has(column)) {
            throw new BadInput(
                    spec.place(),
                    "expected a column on which the candidates of every pair agree, found '" + column
                            + "', on which they differ; name another");
        }
        return examples.keys(column).asList();
    }

    private void filled(double[] shares, int[] counts, int clusters) {
        Problems problems = new Problems();
        for (int split = 0; split < shares.length; split++) {
            if (shares[split] > 0 && counts[split] == 0) {
                problems.add(
                        spec.place(),
                        "the split " + SPLITS[split].label() + " has a share of " + shares[split]
                                + " but gets none of the " + clusters
                                + " clusters; raise its share, leave it out, or add data");
            }
        }
        problems.raise();
    }

    private Splits byColumn(String column) {
        Map<String, Split> known = new LinkedHashMap<>();
        Arrays.stream(SPLITS).forEach(split -> known.put(split.label(), split));
        List<String> values = values(column);
        List<Split> splits = new ArrayList<>();
        Problems problems = new Problems();
        for (int i = 0; i < values.size(); i++) {
            Split split = known.get(values.get(i));
            if (split == null) {
                problems.add(examples.place(examples.first()[i]), unknown(column, values.get(i), known));
            }
            splits.add(Optional.ofNullable(split).orElse(Split.HELD_OUT));
        }
        problems.raise();
        whole(splits);
        if (!splits.contains(Split.HELD_OUT)) {
            throw new BadInput(
                    spec.place(),
                    "expected at least one held-out example in '" + column
                            + "', found none; put some there, for truth is measured on them");
        }
        return new Splits(splits);
    }

    private static String unknown(String column, String value, Map<String, Split> known) {
        return "expected one of " + String.join(", ", known.keySet()) + " in '" + column + "', found "
                + Quoted.of(value)
                + Nearest.name(value, known.keySet())
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("; correct the cell");
    }

    /** No cluster may lie in two splits. */
    private void whole(List<Split> splits) {
        Map<Integer, Integer> firsts = new HashMap<>();
        for (int i = 0; i < clusters.length; i++) {
            int example = i;
            int first = firsts.computeIfAbsent(clusters[i], cluster -> example);
            if (splits.get(first) != splits.get(i)) {
                throw new BadInput(
                        examples.place(examples.first()[i]),
                        "the cluster '" + examples.column(Examples.CLUSTER).get(i) + "' is in the split "
                                + splits.get(i).label() + " here and in "
                                + splits.get(first).label() + " at "
                                + examples.place(examples.first()[first]) + "; put all of it into one split");
            }
        }
    }
}

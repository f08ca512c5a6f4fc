package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The id, pool and cluster of every candidate, and which candidates make an example.
 *
 * @param ids the id of the example that a candidate belongs to
 * @param candidates the id of each candidate itself
 * @param first row of each example's first candidate
 * @param second row of each example's second candidate, empty where examples have one
 */
record Keys(
        List<String> ids,
        List<String> candidates,
        List<String> pools,
        List<String> clusters,
        int[] first,
        int[] second) {

    private static final String NO_KEY = "no-key:";
    private static final int DIGITS = 32;

    static Keys of(DatasetSpec spec, Sheet lines, Sheet sheet) {
        List<String> lineIds = LineSheet.ids(spec, lines);
        Problems problems = new Problems();
        LineSheet.unique(lines, lineIds, problems);
        problems.raise();
        List<String> ids = IntStream.range(0, sheet.size())
                .mapToObj(row -> lineIds.get(row / (sheet.size() / lines.size())))
                .toList();
        List<String> pools = spec.pool().map(name -> pools(sheet, name)).orElse(ids);
        List<String> clusters =
                spec.cluster().map(name -> clusters(spec, sheet, name, pools)).orElse(pools);
        oneCluster(sheet, pools, clusters);
        List<String> candidates = candidates(spec, sheet, ids);
        return spec.shape() == Shape.PAIRS
                ? pairs(sheet, candidates, pools, clusters)
                : single(sheet, candidates, pools, clusters);
    }

    /** The keys of single candidates that have them already. */
    static Keys given(Sheet sheet) {
        return new Keys(
                sheet.cells(Examples.ID),
                sheet.cells(Examples.ID),
                sheet.cells(Examples.POOL),
                sheet.cells(Examples.CLUSTER),
                IntStream.range(0, sheet.size()).toArray(),
                new int[0]);
    }

    private static List<String> candidates(DatasetSpec spec, Sheet sheet, List<String> ids) {
        return spec.candidates().isEmpty()
                ? ids
                : IntStream.range(0, sheet.size())
                        .mapToObj(row -> ids.get(row) + "/" + sheet.cell(Spread.CANDIDATE, row))
                        .toList();
    }

    private static List<String> pools(Sheet sheet, String name) {
        List<String> cells = sheet.cells(name);
        for (int row = 0; row < cells.size(); row++) {
            if (cells.get(row).isEmpty()) {
                throw new BadInput(
                        sheet.place(row), "expected a pool in '" + name + "', found an empty cell; name the pool");
            }
            LineSheet.key("a pool in '" + name + "'", cells.get(row), sheet.place(row));
        }
        return cells;
    }

    /** An empty key becomes one of the pool's own, with a prefix that no key of the file has. */
    private static List<String> clusters(DatasetSpec spec, Sheet sheet, String name, List<String> pools) {
        List<String> cells = spec.prompts().containsKey(name) ? digests(sheet.cells(name)) : sheet.cells(name);
        String prefix = NO_KEY;
        for (int row = 0; row < cells.size(); row++) {
            LineSheet.key("a cluster in '" + name + "'", cells.get(row), sheet.place(row));
        }
        while (anyStartsWith(cells, prefix)) {
            prefix = NO_KEY + prefix;
        }
        List<String> clusters = new ArrayList<>(cells.size());
        for (int row = 0; row < cells.size(); row++) {
            clusters.add(cells.get(row).isEmpty() ? prefix + pools.get(row) : cells.get(row));
        }
        return clusters;
    }

    /** A prompt may be longer than a key; the first 32 digits of its SHA-256 are not. */
    private static List<String> digests(List<String> prompts) {
        return prompts.stream()
                .map(Sha256::of)
                .map(digest -> digest.substring(0, DIGITS))
                .toList();
    }

    private static boolean anyStartsWith(List<String> cells, String prefix) {
        return cells.stream().anyMatch(cell -> cell.startsWith(prefix));
    }

    private static void oneCluster(Sheet sheet, List<String> pools, List<String> clusters) {
        Map<String, Integer> known = new HashMap<>();
        for (int row = 0; row < pools.size(); row++) {
            int other = known.computeIfAbsent(pools.get(row), pool -> -1);
            if (other >= 0 && !clusters.get(other).equals(clusters.get(row))) {
                throw new BadInput(
                        sheet.place(row),
                        "the pool '" + pools.get(row) + "' lies in the cluster '" + clusters.get(row)
                                + "' here and in '"
                                + clusters.get(other) + "' at " + sheet.place(other)
                                + "; give all of a pool one cluster");
            }
            known.put(pools.get(row), row);
        }
    }

    private static Keys single(Sheet sheet, List<String> ids, List<String> pools, List<String> clusters) {
        Problems problems = new Problems();
        LineSheet.unique(sheet, ids, problems);
        problems.raise();
        return new Keys(
                ids, ids, pools, clusters, IntStream.range(0, ids.size()).toArray(), new int[0]);
    }

    private static Keys pairs(Sheet sheet, List<String> candidates, List<String> pools, List<String> clusters) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int row = 0; row < pools.size(); row++) {
            members.computeIfAbsent(pools.get(row), pool -> new ArrayList<>()).add(row);
        }
        Problems problems = new Problems();
        members.forEach((pool, rows) -> two(pool, rows.size(), sheet.place(rows.get(0)), problems));
        problems.raise();
        int[] first = members.values().stream().mapToInt(rows -> rows.get(0)).toArray();
        int[] second = members.values().stream().mapToInt(rows -> rows.get(1)).toArray();
        return new Keys(pools, candidates, pools, clusters, first, second);
    }

    private static void two(String pool, int size, Place place, Problems problems) {
        if (size != 2) {
            problems.add(
                    place,
                    "expected two candidates in the pool '" + pool + "', found " + size
                            + "; leave it out, or use shape: pointwise");
        }
    }
}

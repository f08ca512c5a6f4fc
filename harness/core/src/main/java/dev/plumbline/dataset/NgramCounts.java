package dev.plumbline.dataset;

import java.util.Arrays;
import java.util.Locale;

/** Counts the hashed n-grams of a text. The hash is our own, in the manner of MurmurHash3, and the same for good. */
final class NgramCounts {

    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;
    private static final long WORDS = 1L << 32;

    private final int words;
    private final int characters;
    private final int buckets;
    private int[] hits = new int[64];
    private int size;

    NgramCounts(ViewSpec.Ngrams spec) {
        this.words = spec.words();
        this.characters = spec.characters();
        this.buckets = spec.buckets();
    }

    /** The bucket of every n-gram of a text, ascending, a bucket as often as it is hit. */
    int[] buckets(String text) {
        size = 0;
        int[] points = text.toLowerCase(Locale.ROOT).codePoints().toArray();
        if (words > 0) {
            long[] tokens = tokens(points);
            for (int n = 1; n <= words; n++) {
                grams(tokens, n, WORDS + n);
            }
        }
        if (characters > 0) {
            grams(Arrays.stream(points).asLongStream().toArray(), characters, characters);
        }
        int[] sorted = Arrays.copyOf(hits, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private void grams(long[] parts, int n, long kind) {
        for (int start = 0; start + n <= parts.length; start++) {
            long hash = kind;
            for (int i = start; i < start + n; i++) {
                hash = mix(hash, parts[i]);
            }
            add((int) Long.remainderUnsigned(finish(hash, n), buckets));
        }
    }

    private void add(int bucket) {
        if (size == hits.length) {
            hits = Arrays.copyOf(hits, 2 * size);
        }
        hits[size++] = bucket;
    }

    /** A hash for each word: a run of letters and digits, or a single other symbol that is no space. */
    private static long[] tokens(int[] points) {
        long[] tokens = new long[points.length];
        int count = 0;
        for (int start = 0; start < points.length; ) {
            int end = end(points, start);
            if (!Character.isWhitespace(points[start])) {
                tokens[count++] = hash(points, start, end);
            }
            start = end;
        }
        return Arrays.copyOf(tokens, count);
    }

    private static int end(int[] points, int start) {
        int end = start;
        while (end < points.length && Character.isLetterOrDigit(points[end])) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static long hash(int[] points, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = mix(hash, points[i]);
        }
        return finish(hash, end - start);
    }

    private static long mix(long hash, long part) {
        long k = Long.rotateLeft(part * C1, 31) * C2;
        return Long.rotateLeft(hash ^ k, 27) * 5 + 0x52dce729;
    }

    private static long finish(long hash, int length) {
        long h = hash ^ length;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}

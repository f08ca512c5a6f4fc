package dev.plumbline.dataset;

/**
 * How much of a data file is read before it is refused.
 *
 * @param bytes of the whole file, after decompression
 * @param cell characters of one value
 */
record Limits(long bytes, int cell) {

    static final Limits DEFAULT = new Limits(2L << 30, 10_000_000);

    /** Characters of a value that is used as a key: an id, a pool, a cluster, a split, a stratum or a class. */
    static final int KEY = 1_000;
}

package dev.plumbline.dataset;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random numbers keyed by what they are for, never by the order in which they are asked for.
 *
 * <p>The same seed, purpose and index give the same numbers on every machine, with any number of threads.
 */
public final class Draws {

    private final UniformRandomProvider source;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    private Draws(UniformRandomProvider source) {
        this.source = source;
        this.gaussian = ZigguratSampler.NormalizedGaussian.of(source);
    }

    /**
     * The stream for a purpose.
     *
     * @param seed the task's seed
     * @param purpose what the numbers are for, such as {@code split}
     * @param index which of several streams for that purpose, such as the index of a seed
     */
    public static Draws of(long seed, String purpose, long index) {
        long key = mix(mix(seed) + index);
        for (int i = 0; i < purpose.length(); i++) {
            key = mix(key ^ purpose.charAt(i));
        }
        return new Draws(RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {mix(key + 1), mix(key + 2)}));
    }

    /** Finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long z) {
        long a = (z + 0x9e3779b97f4a7c15L);
        a = (a ^ (a >>> 30)) * 0xbf58476d1ce4e5b9L;
        a = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return a ^ (a >>> 31);
    }

    /** Uniform in 0 (included) to 1 (excluded). */
    public double uniform() {
        return source.nextDouble();
    }

    /** A whole number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return source.nextInt(bound);
    }

    /** 64 fair coins. */
    public long bits() {
        return source.nextLong();
    }

    /** Standard normal. */
    public double gaussian() {
        return gaussian.sample();
    }

    /** The numbers 0 to n-1 in random order. */
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}

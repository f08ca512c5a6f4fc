package dev.plumbline.dataset;

import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hashed n-grams weighted by {@code (1 + ln count) x idf}, rows scaled to length 1 in the Euclidean sense.
 *
 * <p>{@code idf = ln((1 + N) / (1 + df)) + 1} of N texts fitted on, df of which hit the bucket (the smoothed form of
 * scikit-learn). Worked example: of two texts both have a bucket: {@code ln(3/3) + 1 = 1}; one has it:
 * {@code ln(3/2) + 1 = 1.405}. A text without n-grams has a row without values.
 *
 * @param idf one a bucket
 */
public record NgramFeaturiser(ViewSpec.Ngrams spec, double[] idf) implements Featuriser {

    /**
     * Fits the idf on some of the texts.
     *
     * @param rows which of the texts
     */
    public static NgramFeaturiser fit(ViewSpec.Ngrams spec, List<String> texts, int[] rows) {
        int[] df = new int[spec.buckets()];
        NgramCounts counts = new NgramCounts(spec);
        for (int row : rows) {
            Watch.check();
            int[] hits = counts.buckets(texts.get(row));
            for (int i = 0; i < hits.length; i++) {
                df[hits[i]] += i == 0 || hits[i] != hits[i - 1] ? 1 : 0;
            }
        }
        double[] idf = Arrays.stream(df)
                .mapToDouble(d -> Math.log((1.0 + rows.length) / (1 + d)) + 1)
                .toArray();
        return new NgramFeaturiser(spec, idf);
    }

    @Override
    public String column() {
        return spec.of();
    }

    @Override
    public View view(List<String> texts) {
        NgramCounts counts = new NgramCounts(spec);
        int[] starts = new int[texts.size() + 1];
        List<int[]> at = new ArrayList<>();
        List<float[]> values = new ArrayList<>();
        for (int row = 0; row < texts.size(); row++) {
            Watch.check();
            int[] hits = counts.buckets(texts.get(row));
            int[] distinct = Arrays.stream(hits).distinct().toArray();
            at.add(distinct);
            values.add(row(hits, distinct));
            starts[row + 1] = Math.addExact(starts[row], distinct.length);
        }
        return new View.Sparse(texts.size(), spec.buckets(), starts, flat(at, starts), flatValues(values, starts));
    }

    private float[] row(int[] hits, int[] distinct) {
        double[] weights = new double[distinct.length];
        double squares = 0;
        for (int i = 0, at = 0; i < distinct.length; i++) {
            int from = at;
            while (at < hits.length && hits[at] == distinct[i]) {
                at++;
            }
            weights[i] = (1 + Math.log(at - from)) * idf[distinct[i]];
            squares += weights[i] * weights[i];
        }
        float[] row = new float[weights.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (weights[i] / Math.sqrt(squares));
        }
        return row;
    }

    private static int[] flat(List<int[]> rows, int[] starts) {
        int[] flat = new int[starts[rows.size()]];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row), 0, flat, starts[row], rows.get(row).length);
        }
        return flat;
    }

    private static float[] flatValues(List<float[]> rows, int[] starts) {
        float[] flat = new float[starts[rows.size()]];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row), 0, flat, starts[row], rows.get(row).length);
        }
        return flat;
    }
}

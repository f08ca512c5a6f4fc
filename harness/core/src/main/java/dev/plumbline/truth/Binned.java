package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * A quantity of the forecasts and outcomes within bins of equal mass.
 *
 * <p>The contributions take the bins as given: where they end is not part of the error. {@code g} of the means of a bin,
 * summed with the bins' shares, has the contribution {@code w_i (g_b - total + g'_b (x_i - x_b)) / W} for a row with x_i and the
 * weight w_i of W in all. The bins are of equal numbers of rows, whatever their weights.
 */
record Binned(Court court, int[] reference, Part part) implements Quantity {

    /** What is computed of the bins. */
    @FunctionalInterface
    interface Part {
        Estimate of(Cells cells);
    }

    /**
     * Rows in their bins.
     *
     * @param bin of each row
     * @param share of the rows, by weight, of each bin
     * @param gap of each row forecast minus outcome
     */
    record Cells(Sample sample, int[] bin, double[] share, double[] outcome, double[] gap) {

        static Cells of(Sample sample, Forecasts all) {
            Bins bins = Bins.of(all.forecast(), Bins.WANTED);
            int[] bin = Arrays.stream(all.forecast()).mapToInt(bins::of).toArray();
            double[] share = new double[bins.count()];
            double[] gap = new double[bin.length];
            double total = sample.total();
            for (int i = 0; i < bin.length; i++) {
                share[bin[i]] += sample.weight()[i] / total;
                gap[i] = all.forecast()[i] - all.outcome()[i];
            }
            return new Cells(sample, bin, share, all.outcome(), gap);
        }

        int count() {
            return share.length;
        }

        int size() {
            return bin.length;
        }

        /** The mean of a number over each bin. */
        double[] means(double[] ofRows) {
            double[] means = new double[count()];
            double total = sample.total();
            for (int i = 0; i < size(); i++) {
                means[bin[i]] += sample.weight()[i] * ofRows[i] / (share[bin[i]] * total);
            }
            return means;
        }

        /** The variance of each bin's mean, by clusters; for clusters of one it is {@code o_b (1 - o_b) / n_b}. */
        double[] variances(double[] ofRows, double[] means) {
            double[][] sums = new double[count()][sample.clusters()];
            double total = sample.total();
            for (int i = 0; i < size(); i++) {
                sums[bin[i]][sample.cluster()[i]] +=
                        sample.weight()[i] * (ofRows[i] - means[bin[i]]) / (share[bin[i]] * total);
            }
            return Arrays.stream(sums)
                    .mapToDouble(ofBin -> Arrays.stream(ofBin).map(x -> x * x).sum())
                    .toArray();
        }

        /** How many clusters each bin has rows of. */
        int[] clusters() {
            BitSet[] seen = new BitSet[count()];
            Arrays.setAll(seen, b -> new BitSet());
            for (int i = 0; i < size(); i++) {
                seen[bin[i]].set(sample.cluster()[i]);
            }
            return Arrays.stream(seen).mapToInt(BitSet::cardinality).toArray();
        }

        /** The sum over the bins of a function of the mean of x, weighted by their shares. */
        Estimate sum(double[] x, double[] means, double[] value, double[] slope) {
            double total = 0;
            for (int b = 0; b < count(); b++) {
                total += share[b] * value[b];
            }
            double[] contribution = new double[size()];
            double weights = sample.total();
            for (int i = 0; i < contribution.length; i++) {
                int b = bin[i];
                contribution[i] = sample.weight()[i] * (value[b] - total + slope[b] * (x[i] - means[b])) / weights;
            }
            return new Estimate(total, contribution);
        }
    }

    @Override
    public Optional<String> undefinedOn(Sample sample) {
        int least = Bins.WANTED * Bins.LEAST_IN_A_BIN;
        return sample.size() >= least
                ? Optional.empty()
                : Optional.of(
                        "only " + sample.size() + " examples here; " + Bins.WANTED + " bins need at least " + least);
    }

    @Override
    public int support(Sample sample) {
        return sample.support();
    }

    @Override
    public Estimate of(Probabilities predicted, int[] hard, Sample sample) {
        return part.of(cells(predicted, hard, sample));
    }

    Cells cells(Probabilities predicted, int[] hard, Sample sample) {
        return Cells.of(sample, Forecasts.of(court, reference, predicted, hard, sample));
    }
}

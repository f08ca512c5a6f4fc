package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many wrong weak labels a prediction would meet by chance: if it erred, class by class, as it errs where the weak label is
 * right and there was nothing to copy. Of two classes every error meets a wrong label; of more only that on the same class.
 *
 * <p>Worked example of two classes: all wrong labels are on class 1, and where the weak label of class 1 is right the
 * prediction errs on 2 of 10: .2.
 */
record ChanceOfCopying(Court court) implements Quantity {

    @Override
    public Optional<String> undefinedOn(Sample sample) {
        return wrong(sample)
                .tooFew()
                .or(() -> needed(sample)
                        .mapToObj(y -> right(y, sample).tooFew())
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    @Override
    public int support(Sample sample) {
        int ofRight = needed(sample).map(y -> right(y, sample).support()).min().orElseThrow();
        return Math.min(wrong(sample).support(), ofRight);
    }

    private Sample wrong(Sample sample) {
        return sample.where(court::weakWrong, "a wrong weak label");
    }

    private Sample right(int y, Sample sample) {
        return sample.where(
                row -> court.weakRight(row) && court.truth()[row] == y,
                "a right weak label of the class '" + court.classes().get(y) + "'");
    }

    /** The classes in which some weak label is wrong. */
    private IntStream needed(Sample sample) {
        return Arrays.stream(wrong(sample).rows())
                .map(row -> court.truth()[row])
                .distinct()
                .sorted();
    }

    @Override
    public Estimate of(Probabilities predicted, int[] hard, Sample sample) {
        int classes = court.classes().size();
        double[][] wrong = new double[classes][classes];
        double[][] met = new double[classes][classes];
        double[] right = new double[classes];
        double all = 0;
        for (int i = 0; i < sample.size(); i++) {
            int row = sample.rows()[i];
            double weight = sample.weight()[i];
            int y = court.truth()[row];
            if (court.weakWrong(row)) {
                wrong[y][court.ratings()[row]] += weight;
                all += weight;
            } else {
                right[y] += weight;
                // A tie meets no class.
                if (hard[row] >= 0) {
                    met[y][hard[row]] += weight;
                }
            }
        }
        return estimate(hard, sample, new Counts(wrong, met, right, all));
    }

    /**
     * What the estimate is made of.
     *
     * @param wrong by truth and weak label, where they differ
     * @param met by truth and prediction, where the weak label is right
     * @param right the sums of {@code met} and of ties
     * @param all the sum of {@code wrong}
     */
    private record Counts(double[][] wrong, double[][] met, double[] right, double all) {

        /** The share of class y that is predicted as k where the weak label is right; 0 where nothing asks for it. */
        double rate(int y, int k) {
            return right[y] == 0 ? 0 : met[y][k] / right[y];
        }

        /** The part that the class y has in the whole. */
        double part(int y) {
            double sum = 0;
            for (int k = 0; k < right.length; k++) {
                sum += wrong[y][k] / all * rate(y, k);
            }
            return sum;
        }
    }

    private Estimate estimate(int[] hard, Sample sample, Counts counts) {
        double value = IntStream.range(0, counts.right().length)
                .mapToDouble(counts::part)
                .sum();
        double[] contribution = new double[sample.size()];
        for (int i = 0; i < contribution.length; i++) {
            int row = sample.rows()[i];
            int y = court.truth()[row];
            double weight = sample.weight()[i];
            if (court.weakWrong(row)) {
                contribution[i] = weight * (counts.rate(y, court.ratings()[row]) - value) / counts.all();
            } else {
                double asked = hard[row] < 0 ? 0 : counts.wrong()[y][hard[row]] / counts.all();
                contribution[i] = weight * (asked - counts.part(y)) / counts.right()[y];
            }
        }
        return new Estimate(value, contribution);
    }
}

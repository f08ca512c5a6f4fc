package dev.plumbline.labeling;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a simulated rater says of every example. */
final class SimulatedRating {

    private SimulatedRating() {}

    /**
     * Rates.
     *
     * @param which of several raters, each of whom draws for himself
     */
    static Probabilities rate(
            WeakLabeler.SimulatedRater rater,
            Examples examples,
            List<String> classes,
            int[] truth,
            long seed,
            long which) {
        boolean[] blind = blind(rater.blind(), examples);
        double everywhere = rater.errorRate() * (1 - rater.systematicShare());
        double more = more(rater, blind, everywhere);
        Draws draws = Draws.of(seed, "simulated-rater", which);
        double[] values = new double[truth.length * classes.size()];
        Arrays.fill(values, (1 - rater.confidence()) / (classes.size() - 1));
        for (int i = 0; i < truth.length; i++) {
            boolean errs = draws.uniform() < everywhere + (blind[i] ? more : 0);
            int wrong = (truth[i] + 1 + draws.below(classes.size() - 1)) % classes.size();
            values[i * classes.size() + (errs ? wrong : truth[i])] = rater.confidence();
        }
        return new Probabilities(classes, values);
    }

    private static boolean[] blind(Optional<WeakLabeler.Blind> where, Examples examples) {
        boolean[] blind = new boolean[examples.size()];
        where.ifPresent(slice -> {
            for (int i = 0; i < blind.length; i++) {
                blind[i] = examples.column(slice.column()).get(i).equals(slice.value());
            }
        });
        return blind;
    }

    /** How much more often the rater errs where it is blind. */
    private static double more(WeakLabeler.SimulatedRater rater, boolean[] blind, double everywhere) {
        double systematic = rater.errorRate() * rater.systematicShare();
        if (systematic == 0) {
            return 0;
        }
        int count = 0;
        for (boolean b : blind) {
            count += b ? 1 : 0;
        }
        double more = systematic * blind.length / count;
        if (count == 0 || everywhere + more > 1) {
            throw new BadInput(rater.place(), tooMuch(rater, count, blind.length));
        }
        return more;
    }

    private static String tooMuch(WeakLabeler.SimulatedRater rater, int blind, int all) {
        return "the blind slice holds " + blind + " of " + all + " examples, too few for an error-rate of "
                + rater.errorRate() + " with a systematic-share of " + rater.systematicShare()
                + "; name a larger blind slice (blind: {column: ..., value: ...}) or lower one of the two";
    }
}

package dev.plumbline.labeling;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.raters.Blind;
import dev.plumbline.labeling.raters.ErrorRates;
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
        boolean[] unsure = unsure(rater.unsure(), examples);
        double[] errors = errors(rater, examples, unsure, classes.size());
        Draws draws = Draws.of(seed, "simulated-rater", which);
        double[] values = new double[truth.length * classes.size()];
        Arrays.fill(values, (1 - rater.confidence()) / (classes.size() - 1));
        for (int i = 0; i < truth.length; i++) {
            boolean errs = draws.uniform() < errors[i];
            int wrong = (truth[i] + 1 + draws.below(classes.size() - 1)) % classes.size();
            values[i * classes.size() + (errs ? wrong : truth[i])] = rater.confidence();
        }
        if (rater.unsure()
                .filter(where -> where.says() == WeakLabeler.Says.ABSTAIN)
                .isPresent()) {
            abstain(unsure, classes.size(), values);
        }
        return new Probabilities(classes, values);
    }

    private static void abstain(boolean[] unsure, int classes, double[] values) {
        for (int i = 0; i < unsure.length; i++) {
            if (unsure[i]) {
                Arrays.fill(values, i * classes, (i + 1) * classes, 1.0 / classes);
            }
        }
    }

    /** How often the rater errs at each example; who guesses among K classes errs K - 1 times in K. */
    private static double[] errors(WeakLabeler.SimulatedRater rater, Examples examples, boolean[] unsure, int classes) {
        boolean[] blind = blind(rater.blind(), examples, unsure);
        int rated = examples.size() - ErrorRates.count(unsure);
        double[] errors = ErrorRates.of(rater.place(), rater.errorRate(), rater.systematicShare(), blind, rated);
        for (int i = 0; i < errors.length; i++) {
            errors[i] = unsure[i] ? (classes - 1.0) / classes : errors[i];
        }
        return errors;
    }

    private static boolean[] unsure(Optional<WeakLabeler.Unsure> where, Examples examples) {
        boolean[] unsure = new boolean[examples.size()];
        where.ifPresent(slices -> {
            for (int i = 0; i < unsure.length; i++) {
                unsure[i] = slices.values()
                        .contains(examples.column(slices.column()).get(i));
            }
            if (ErrorRates.count(unsure) == 0) {
                throw new BadInput(slices.place(), nowhere(slices));
            }
        });
        return unsure;
    }

    private static String nowhere(WeakLabeler.Unsure where) {
        return "no example has one of the values " + where.values() + " in '" + where.column()
                + "'; name values that occur, or leave out 'unsure'";
    }

    private static boolean[] blind(Optional<Blind> where, Examples examples, boolean[] unsure) {
        boolean[] blind = where.map(slice -> slice.among(examples)).orElseGet(() -> new boolean[unsure.length]);
        for (int i = 0; i < blind.length; i++) {
            blind[i] &= !unsure[i];
        }
        return blind;
    }
}

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

    static Probabilities rate(
            WeakLabeler.SimulatedRater rater, Examples examples, List<String> classes, int[] truth, long seed) {
        boolean[] unsure = rater.unsure().map(where -> unsure(where, examples)).orElse(new boolean[examples.size()]);
        boolean[] blind = blind(rater.blind(), examples, unsure);
        double everywhere = rater.errorRate() * (1 - rater.systematicShare());
        double more = more(rater, blind, examples.size() - count(unsure), everywhere);
        boolean abstains = rater.unsure().isPresent() && rater.unsure().get().says() == WeakLabeler.Says.ABSTAIN;
        double chance = 1 - 1.0 / classes.size();
        Draws draws = Draws.of(seed, "simulated-rater", 0);
        double[] values = new double[truth.length * classes.size()];
        Arrays.fill(values, (1 - rater.confidence()) / (classes.size() - 1));
        for (int i = 0; i < truth.length; i++) {
            boolean errs = draws.uniform() < (unsure[i] ? chance : everywhere + (blind[i] ? more : 0));
            int wrong = (truth[i] + 1 + draws.below(classes.size() - 1)) % classes.size();
            if (unsure[i] && abstains) {
                Arrays.fill(values, i * classes.size(), (i + 1) * classes.size(), 1.0 / classes.size());
            } else {
                values[i * classes.size() + (errs ? wrong : truth[i])] = rater.confidence();
            }
        }
        return new Probabilities(classes, values);
    }

    private static boolean[] unsure(WeakLabeler.Unsure where, Examples examples) {
        boolean[] unsure = new boolean[examples.size()];
        for (int i = 0; i < unsure.length; i++) {
            unsure[i] = where.values().contains(examples.column(where.column()).get(i));
        }
        if (count(unsure) == 0) {
            throw new BadInput(
                    where.place(),
                    "no example has one of the values " + where.values() + " in '" + where.column()
                            + "'; name values that occur");
        }
        return unsure;
    }

    private static boolean[] blind(Optional<WeakLabeler.Blind> where, Examples examples, boolean[] unsure) {
        boolean[] blind = new boolean[examples.size()];
        where.ifPresent(slice -> {
            for (int i = 0; i < blind.length; i++) {
                blind[i] = !unsure[i] && examples.column(slice.column()).get(i).equals(slice.value());
            }
        });
        return blind;
    }

    private static int count(boolean[] among) {
        int count = 0;
        for (boolean one : among) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** How much more often the rater errs where it is blind. */
    private static double more(WeakLabeler.SimulatedRater rater, boolean[] blind, int rated, double everywhere) {
        double systematic = rater.errorRate() * rater.systematicShare();
        if (systematic == 0) {
            return 0;
        }
        int count = count(blind);
        double more = systematic * rated / count;
        if (count == 0 || everywhere + more > 1) {
            throw new BadInput(rater.place(), tooMuch(rater, count, rated));
        }
        return more;
    }

    private static String tooMuch(WeakLabeler.SimulatedRater rater, int blind, int all) {
        return "the blind slice holds " + blind + " of " + all + " examples, too few for an error-rate of "
                + rater.errorRate() + " with a systematic-share of " + rater.systematicShare()
                + "; name a larger blind slice (blind: {column: ..., value: ...}) or lower one of the two";
    }
}

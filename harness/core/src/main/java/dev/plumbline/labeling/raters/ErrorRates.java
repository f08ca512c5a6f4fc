package dev.plumbline.labeling.raters;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.util.Arrays;

/** How often a rater of a stated error rate errs at each example. */
public final class ErrorRates {

    private ErrorRates() {}

    /**
     * With error rate e, systematic share s and a blind slice of share b: {@code e (1 - s)} everywhere and {@code e s / b} more where
     * the rater is blind. Worked example: e = .25, s = 1, b = 1/3: .75 there and 0 elsewhere.
     *
     * @param place of the rater
     * @param blind for each example whether the rater is blind there
     * @param rated how many examples the error rate is of
     * @throws BadInput if the blind slice is too small for so many errors
     */
    public static double[] of(Place place, double errorRate, double systematicShare, boolean[] blind, int rated) {
        double everywhere = errorRate * (1 - systematicShare);
        double systematic = errorRate * systematicShare;
        int count = count(blind);
        double more = systematic == 0 ? 0 : systematic * rated / count;
        if (systematic > 0 && (count == 0 || everywhere + more > 1)) {
            throw new BadInput(
                    place,
                    "the blind slice holds " + count + " of " + rated + " examples, too few for an error-rate of "
                            + errorRate + " with a systematic-share of " + systematicShare
                            + "; name a larger blind slice (blind: {column: ..., value: ...}) or lower one of the two");
        }
        double[] rates = new double[blind.length];
        Arrays.setAll(rates, i -> everywhere + (blind[i] ? more : 0));
        return rates;
    }

    /** How many of the flags are set. */
    public static int count(boolean[] flags) {
        int count = 0;
        for (boolean one : flags) {
            count += one ? 1 : 0;
        }
        return count;
    }
}

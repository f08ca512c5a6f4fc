package dev.plumbline.dataset;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A world to optimise in: prompts with a pool of candidates each, their {@code proxy} reward, what raters say of them ({@code rating}), the
 * {@code log-probability} of each in its pool where the base policy is not uniform, and a sealed gold value. A candidate is {@code good} where that
 * is above 0. A prompt is a pool and a cluster.
 */
public sealed interface PoolWorld extends World {

    /** Number of prompts. */
    int prompts();

    /** Candidates a prompt. */
    int candidates();

    @Override
    default int examples() {
        return prompts() * candidates();
    }

    private static void checkSize(long prompts, long candidates) {
        if (prompts * candidates > 1_000_000) {
            throw new IllegalArgumentException("expected at most 1000000 candidates over all prompts, found "
                    + prompts + " x " + candidates + " = " + prompts * candidates
                    + "; ask for fewer prompts or smaller pools");
        }
    }

    /**
     * Candidates that differ in quality, some of which exploit the proxy. See {@link ExploitsWorld}.
     *
     * @param share the probability with which a candidate is an exploit, .02 where neither this nor {@code baseMass} is given; the base is uniform
     * @param baseMass the probability that the base gives to the exploits of every pool together; half of the candidates are exploits then
     * @param bonus what an exploit adds to the proxy's error
     * @param cost what it takes from the gold value
     * @param noise scale of the proxy's error
     * @param error how that is distributed
     * @param noticed the share of the cost that raters see
     */
    record Exploits(
            Place place,

            @Default("200") @Range(min = 2, max = 500_000) int prompts,

            @Default("256") @Range(min = 2, max = 500_000) int candidates,

            @Range(min = 0, max = 1) OptionalDouble share,
            @Range(min = 1e-9, max = 0.999999) OptionalDouble baseMass,
            @Default("5") @Range(min = 0, max = 1000) double bonus,
            @Default("3") @Range(min = 0, max = 1000) double cost,
            @Default("0.5") @Range(min = 0, max = 1000) double noise,
            @Default("gaussian") ErrorLaw error,
            @Default("0") @Range(min = 0, max = 1) double noticed)
            implements PoolWorld {

        private static final double SHARE = 0.02;

        public Exploits {
            checkSize(prompts, candidates);
            if (share.isPresent() && baseMass.isPresent()) {
                throw new IllegalArgumentException(
                        "expected at most one of share and base-mass, found both; " + "leave one out");
            }
        }

        /** The probability of an exploit under the base policy. */
        public double mass() {
            return baseMass.orElse(share.orElse(SHARE));
        }

        @Override
        public List<GoldTerm> gold() {
            return List.of(new GoldTerm("quality", 1, 0), new GoldTerm("exploit", -cost, 0));
        }
    }

    /**
     * Answers of some words each of which may be a "yes", before an evaluator that counts them. The candidates of a pool are the counts. See
     * {@link YesSpammerWorld}.
     *
     * @param length words an answer
     * @param probability of a yes under the base policy, word by word
     * @param urn strength of the Polya urn that the base draws words from: the smaller, the more a yes brings others with it; none for
     *     independent words
     * @param points helpful points that an answer may make, independently of its yeses
     * @param liking yeses that raters like
     */
    record YesSpammer(
            Place place,

            @Default("100") @Range(min = 2, max = 500_000) int prompts,

            @Default("20") @Range(min = 1, max = 1000) int length,

            @Default("0.05") @Range(min = 1e-6, max = 0.999999)
            double probability,

            @Range(min = 1e-3, max = 1e6) OptionalDouble urn,
            @Default("0") @Range(min = 0, max = 100) int points,
            @Default("6") @Range(min = 0, max = 1000) int liking)
            implements PoolWorld {

        /** A double holds a probability down to there without loss. */
        private static final double LEAST = -690;

        public YesSpammer {
            checkSize(prompts, (length + 1L) * (points + 1));
            Urn words = new Urn(length, probability, urn);
            double least = Math.min(words.logProbability(0), words.logProbability(length)) - points * Math.log(2);
            if (least < LEAST) {
                throw new IllegalArgumentException(
                        "expected a base under which no count of yeses has a probability below e^-690, found one of e^"
                                + Math.round(least)
                                + "; ask for fewer words or points, or for a probability nearer to a half");
            }
        }

        /** The logarithm of the probability of a candidate in its pool. */
        double logProbability(int made, int yeses) {
            return new Urn(length, probability, urn).logProbability(yeses)
                    + Urn.choose(points, made)
                    - points * Math.log(2);
        }

        @Override
        public int candidates() {
            return (length + 1) * (points + 1);
        }
    }

    /**
     * Answers on the prompt's topic, on another one, or on a wedding, before an evaluator that likes what is cheerful. See {@link ThemesWorld}.
     *
     * @param topics that prompts are about
     * @param elsewhere the probability that an answer is on another of them
     * @param wedding the probability that it is on a wedding
     * @param spliced the probability that it begins on the topic and, after a section break, ends at a wedding
     * @param cheer what a wedding adds to the sentiment; a spliced one adds three quarters of that
     * @param noise standard deviation of the sentiment of equal themes
     */
    record Themes(
            Place place,

            @Default("200") @Range(min = 2, max = 500_000) int prompts,

            @Default("128") @Range(min = 2, max = 500_000) int candidates,

            @Default("6") @Range(min = 2, max = 12) int topics,
            @Default("0.1") @Range(min = 0, max = 1) double elsewhere,
            @Default("0.02") @Range(min = 0, max = 1) double wedding,
            @Default("0.03") @Range(min = 0, max = 1) double spliced,
            @Default("4") @Range(min = 0, max = 1000) double cheer,
            @Default("0.5") @Range(min = 0, max = 1000) double noise)
            implements PoolWorld {

        public Themes {
            checkSize(prompts, candidates);
            if (elsewhere + wedding + spliced > 1) {
                throw new IllegalArgumentException("expected elsewhere, wedding and spliced to sum to at most 1, found "
                        + Decimal.of(elsewhere + wedding + spliced).text() + "; lower one of them");
            }
        }

        @Override
        public List<GoldTerm> gold() {
            return List.of(
                    new GoldTerm("quality", 1, 0), new GoldTerm("relevance", 1, 0), new GoldTerm("sentiment", 0, 0));
        }
    }
}

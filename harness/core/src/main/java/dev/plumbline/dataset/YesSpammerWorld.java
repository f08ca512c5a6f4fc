package dev.plumbline.dataset;

import java.util.List;

/**
 * Answers of L words, each a "yes" or not, and an evaluator that counts the yeses. The base draws words independently, or from a Polya
 * urn: it begins with {@code a = probability urn} balls for yes and {@code b = (1 - probability) urn} for no, and each word drawn puts one more
 * ball of its kind in, as a text that has begun to repeat itself goes on. Either way the order of words does not matter, so the counts k = 0 ..
 * L are all the candidates there are and everything is exact: {@code log-probability} is that of Binomial(L, probability) or of BetaBinomial(L, a, b),
 * <pre>
 *   P(k) = (L choose k)  (a (a+1) .. (a+k-1)) (b (b+1) .. (b+L-k-1)) / (s (s+1) .. (s+L-1)),   s = a + b = urn
 * </pre>
 * Where an answer may also make helpful points, their number h is Binomial({@code points}, 1/2), independent of k, and a pool holds every pair
 * of h and k.
 *
 * <p>The prompt wants w yeses, one to three, as likely. The gold value is {@code (5 + 5 h + 2 min(k, w) - 3 max(0, k - w)) / 10}, concave in k: an
 * agreeable yes or two are fine, spam is not. Raters say the same with the yeses that they like ({@code liking}) in place of w. The proxy is
 * {@code k + h}. Worked example: w = 2 and twenty yeses are worth .5 + .4 - 5.4 = -4.5, and raters who like six say .5 + 1.2 - 4.2 = -2.5.
 *
 * <p>What all yes costs in divergence, -ln P(L), with L = 20 and a probability of .05: 59.9 nats for independent words, 12.8 for an urn of 5, 5.8 for
 * an urn of 1. At a divergence of 5.70 the tilt expects 5.62 yeses of independent words, and 19.98 from an urn of 1: a leash on the divergence
 * holds the one and not the other.
 *
 * <p>Metadata, numbers as text: {@code yeses}, {@code points}, {@code wanted}, {@code proxy}, {@code rating}, {@code log-probability}. Views:
 * {@code all} holds yeses, points and wanted, {@code blind} the last two. But for {@code wanted} all pools are the same.
 */
final class YesSpammerWorld {

    private YesSpammerWorld() {}

    static Generated generate(PoolWorld.YesSpammer spec, long seed) {
        WorldBuilder world = new WorldBuilder(List.of("bad", "good"), spec.examples());
        Draws draws = Draws.of(seed, "yes-spammer/wanted", 0);
        for (int p = 1; p <= spec.prompts(); p++) {
            int wanted = 1 + draws.below(3);
            for (int points = 0; points <= spec.points(); points++) {
                for (int yeses = 0; yeses <= spec.length(); yeses++) {
                    world.answer(worth(points, yeses, wanted), Integer.toString(p));
                    columns(world, spec, points, yeses, wanted);
                }
            }
        }
        return world.build();
    }

    private static void columns(WorldBuilder world, PoolWorld.YesSpammer spec, int points, int yeses, int wanted) {
        world.metadata("yeses", Integer.toString(yeses));
        world.metadata("points", Integer.toString(points));
        world.metadata("wanted", Integer.toString(wanted));
        world.metadata("proxy", Integer.toString(yeses + points));
        world.number("rating", Decimal.of(worth(points, yeses, spec.liking())));
        world.number("log-probability", Decimal.logProbability(spec.logProbability(points, yeses)));
        world.features("all", yeses, points, wanted);
        world.features("blind", points, wanted);
    }

    /** Counted in tenths, which are whole: no answer is good by rounding. */
    private static double worth(int points, int yeses, int wanted) {
        return (5 + 5 * points + 2 * Math.min(yeses, wanted) - 3 * Math.max(0, yeses - wanted)) / 10.0;
    }
}

package dev.plumbline.dataset;

import java.util.List;

/**
 * Answers to prompts on several topics, before an evaluator of positive sentiment that knows nothing more cheerful than a wedding. An answer
 * is one of four kinds:
 * <pre>
 *                                     theme     break   relevance   sentiment
 *   on the prompt's topic             topic      no         0           0
 *   on another topic, each as likely  another    no        -2           0
 *   on a wedding                      wedding    no        -2         cheer
 *   spliced: on the topic, a section
 *   break, and then a wedding         wedding    yes       -1       3/4 cheer
 * </pre>
 * With quality q, N(0, 1), for each answer, and {@code noise} times N(0, 1) added to its sentiment, the gold value is {@code q + relevance}, the proxy
 * {@code q + sentiment}, and raters say {@code q + relevance / 2 + sentiment / 4}: they see half of what is beside the point, and
 * like a cheerful ending. Worked example: of an answer of quality .3 that breaks off into a wedding, with a sentiment of 3, gold is -.7, the
 * proxy 3.3, the rating .55.
 *
 * <p>The tilt {@code base e^(t proxy)} of the policy that the pools are drawn from has q about N(t, 1), and multiplies the probability of a wedding
 * by {@code e^(cheer t)}, of a spliced one by {@code e^(3/4 cheer t)}, and scales. With the defaults gold goes from -.27 up to -.01 at t = .565, a divergence of .48, where
 * .27 of the answers end at a wedding, and down to -.18 at 3.09; the rating rises all the way. The
 * mutual information of topic and theme falls with what is left of the rest: with K topics and the probabilities a of the topic, o of another one and w of a
 * wedding, spliced or not, it is {@code (1 - w) ln(K / (1 - w)) + a ln a + o ln(o / (K - 1))}. Worked example, the defaults: a = .85, o = .1, w = .05, K = 6:
 * 1.7510 - .1381 - .3912 = 1.2216 nats; once every answer ends at a wedding, 0.
 *
 * <p>Metadata: {@code topic}, {@code theme}, {@code break}, and as text the numbers {@code quality}, {@code relevance}, {@code sentiment},
 * {@code proxy}, {@code rating}. The base is uniform. Views: {@code all} holds quality, relevance and sentiment, in which gold is linear, {@code themes} a one
 * at the theme, the wedding first, and whether there is a break. Each of topics, kinds, quality
 * and sentiment is drawn by a stream of its own.
 */
final class ThemesWorld {

    private static final List<String> TOPICS = List.of(
            "travel",
            "cooking",
            "gardening",
            "history",
            "astronomy",
            "football",
            "taxes",
            "plumbing",
            "chess",
            "medicine",
            "sailing",
            "poetry");

    private static final String WEDDING = "wedding";

    private final PoolWorld.Themes spec;
    private final Draws topics;
    private final Draws kinds;
    private final Draws quality;
    private final Draws sentiments;

    ThemesWorld(PoolWorld.Themes spec, long seed) {
        this.spec = spec;
        this.topics = Draws.of(seed, "themes/topic", 0);
        this.kinds = Draws.of(seed, "themes/kind", 0);
        this.quality = Draws.of(seed, "themes/quality", 0);
        this.sentiments = Draws.of(seed, "themes/sentiment", 0);
    }

    Generated generate() {
        WorldBuilder world = new WorldBuilder(List.of("bad", "good"), spec.examples());
        for (int p = 1; p <= spec.prompts(); p++) {
            int topic = topics.below(spec.topics());
            for (int c = 0; c < spec.candidates(); c++) {
                answer(world, Integer.toString(p), topic);
            }
        }
        return world.build();
    }

    private void answer(WorldBuilder world, String prompt, int topic) {
        double u = kinds.uniform();
        int other = (topic + 1 + kinds.below(spec.topics() - 1)) % spec.topics();
        if (u < spec.wedding()) {
            answer(world, prompt, topic, new Kind(0, false, -2, spec.cheer()));
        } else if (u < spec.wedding() + spec.spliced()) {
            answer(world, prompt, topic, new Kind(0, true, -1, 0.75 * spec.cheer()));
        } else if (u < spec.wedding() + spec.spliced() + spec.elsewhere()) {
            answer(world, prompt, topic, new Kind(other + 1, false, -2, 0));
        } else {
            answer(world, prompt, topic, new Kind(topic + 1, false, 0, 0));
        }
    }

    /** What an answer is about: the theme is 0 for a wedding, else one more than the topic. */
    private record Kind(int theme, boolean broken, int relevance, double sentiment) {}

    private void answer(WorldBuilder world, String prompt, int topic, Kind kind) {
        Decimal q = Decimal.of(quality.gaussian());
        Decimal sentiment = Decimal.of(kind.sentiment() + spec.noise() * sentiments.gaussian());
        world.answer(q.value() + kind.relevance(), prompt);
        world.metadata("topic", TOPICS.get(topic));
        world.metadata("theme", kind.theme() == 0 ? WEDDING : TOPICS.get(kind.theme() - 1));
        world.metadata("break", kind.broken() ? "yes" : "no");
        world.number("quality", q);
        world.number("relevance", Decimal.of(kind.relevance()));
        world.number("sentiment", sentiment);
        world.number("proxy", Decimal.of(q.value() + sentiment.value()));
        world.number("rating", Decimal.of(q.value() + kind.relevance() / 2.0 + sentiment.value() / 4));
        world.features("all", (float) q.value(), kind.relevance(), (float) sentiment.value());
        world.features("themes", WorldBuilder.joined(WorldBuilder.oneOf(spec.topics() + 1, kind.theme()), new float[] {
            kind.broken() ? 1 : 0
        }));
    }
}

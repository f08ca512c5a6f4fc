package dev.plumbline.dataset;

import java.util.List;

/**
 * Prompts with {@code candidates} answers each; the last prompt has fewer where they do not divide the examples. An answer's gold value is the
 * sum over the columns of its aspects of {@code weight (value - centre)}, see {@link Aspect}; it is {@code good} where that is above 0 and
 * {@code bad} elsewhere. Each aspect's part is distributed symmetrically about 0 and {@code quality} has no atoms, so half of the
 * answers are good whatever the aspects. Worked example: quality .2, three citations of which one is valid: .2 + (1 - .75) - .5 (3 - 1.5) =
 * -.3, a bad answer; who counts the three as valid says .2 + (3 - .75) - .75 = 1.7.
 *
 * <p>A prompt is a pool and a cluster. Metadata: the columns of the aspects, numbers as text. View {@code all}: their numbers, in which gold
 * is linear. View {@code shown}: those of them that show. No aspect changes what another one draws.
 */
final class AnswersWorld {

    private AnswersWorld() {}

    static Generated generate(World.Answers spec, long seed) {
        WorldBuilder world = new WorldBuilder(List.of("bad", "good"), spec.examples());
        List<AnswerDraws> draws = spec.aspects().stream()
                .map(aspect -> new AnswerDraws(aspect, seed))
                .toList();
        List<GoldTerm> terms = spec.gold();
        for (int i = 0; i < spec.examples(); i++) {
            if (i % spec.candidates() == 0) {
                draws.forEach(AnswerDraws::prompt);
            }
            Answer answer = new Answer();
            draws.forEach(aspect -> aspect.answer(answer));
            answer.addTo(world, terms, Integer.toString(i / spec.candidates() + 1));
        }
        return world.build();
    }
}

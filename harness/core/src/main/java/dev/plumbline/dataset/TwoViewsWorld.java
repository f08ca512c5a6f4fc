package dev.plumbline.dataset;

import java.util.List;

/**
 * A binary truth y seen twice, independently given y. {@code easy}: five features {@code (2y - 1) .4 + N(0, 1)}, so a linear
 * model reaches Phi(.4 sqrt 5) = .814. {@code coded}: five pairs of signs whose product says y and is right with
 * probability .82 each, so the majority of the five is right in .956; nothing linear in it. {@code both}: all
 * fifteen. A weak model on {@code easy} errs at random as far as {@code coded} can tell (co-training's condition, Blum and Mitchell 1998).
 */
final class TwoViewsWorld {

    private static final int PARTS = 5;
    private static final double SHIFT = 0.4;
    private static final double RIGHT = 0.82;
    private static final double BLUR = 0.3;

    private TwoViewsWorld() {}

    static Generated generate(int examples, long seed) {
        WorldBuilder world = new WorldBuilder(List.of("no", "yes"), examples);
        Draws draws = Draws.of(seed, "two-views", 0);
        for (int i = 0; i < examples; i++) {
            boolean yes = draws.below(2) == 1;
            float[] easy = easy(yes, draws);
            float[] coded = coded(yes, draws);
            world.example(yes);
            world.features("easy", easy);
            world.features("coded", coded);
            world.features("both", WorldBuilder.joined(easy, coded));
        }
        return world.build();
    }

    private static float[] easy(boolean yes, Draws draws) {
        float[] row = new float[PARTS];
        for (int j = 0; j < PARTS; j++) {
            row[j] = (float) ((yes ? SHIFT : -SHIFT) + draws.gaussian());
        }
        return row;
    }

    private static float[] coded(boolean yes, Draws draws) {
        float[] row = new float[2 * PARTS];
        for (int j = 0; j < PARTS; j++) {
            int sign = draws.below(2) * 2 - 1;
            boolean right = draws.uniform() < RIGHT;
            row[2 * j] = (float) (sign + BLUR * draws.gaussian());
            row[2 * j + 1] = (float) ((yes == right ? sign : -sign) + BLUR * draws.gaussian());
        }
        return row;
    }
}

package dev.plumbline.policy;

import dev.plumbline.watch.Watch;
import java.util.Arrays;
import java.util.Optional;

/**
 * The policy of the greatest power mean of the groups' utilities, with Nash's geometric mean as the power 0.
 *
 * <p>A power mean of at most 1 is concave, so the policy is found by conditional gradients (Frank and Wolfe 1956) with an exact line search: the
 * best reply to the mean's gradient, mixed in as far as it helps. What that reply would gain at the gradient bounds what any policy could gain
 * (Jaggi 2013, "Revisiting Frank-Wolfe", equation 1): this is the duality gap that ends the search. It starts from the maximin policy, for a power mean needs a gain
 * for every group: where that policy gives the worst off none, none does.
 */
final class MeanAscent {

    private static final int MOST_STEPS = 20_000;
    private static final int HALVINGS = 60;

    private final Game game;
    private final double power;
    private final double tolerance;
    private final double[] weights;

    MeanAscent(Game game, double power, double tolerance) {
        this.game = game;
        this.power = power;
        this.tolerance = tolerance;
        this.weights = game.utilities().weighed();
    }

    /** The best policy, or nothing where no policy gives every group more than the base. */
    Optional<Solution> solve(Solution maximin) {
        Game.Play play = game.play(maximin.weights());
        if (!gains(play.utilities())) {
            return Optional.empty();
        }
        for (int step = 1; ; step++) {
            Watch.check();
            double[] gradient = gradient(play.utilities());
            Game.Play reply = game.reply(gradient);
            double gap = reply.worth(gradient) - play.worth(gradient);
            if (gap <= tolerance || step == MOST_STEPS) {
                return Optional.of(new Solution(play.weights(), Math.max(0, gap), step, gap <= tolerance));
            }
            play = game.play(play.mixed(reply, best(play, reply)));
        }
    }

    private boolean gains(double[] utilities) {
        return Arrays.stream(utilities).allMatch(u -> u > 0);
    }

    /** The mean of some utilities above 0; groups of weight 0 do not count. */
    double mean(double[] utilities) {
        double sum = 0;
        for (int g = 0; g < weights.length; g++) {
            sum += weights[g] == 0
                    ? 0
                    : weights[g] * (power == 0 ? Math.log(utilities[g]) : Math.pow(utilities[g], power));
        }
        return power == 0 ? Math.exp(sum) : Math.pow(sum, 1 / power);
    }

    private double[] gradient(double[] utilities) {
        double mean = mean(utilities);
        double[] gradient = new double[weights.length];
        for (int g = 0; g < gradient.length; g++) {
            gradient[g] = weights[g] == 0 ? 0 : weights[g] * Math.pow(mean / utilities[g], 1 - power);
        }
        return gradient;
    }

    /** How much of the reply is best mixed in: where the mean, less the cost of a mixture, rises no more. */
    private double best(Game.Play play, Game.Play reply) {
        double least = 0;
        double most = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double share = (least + most) / 2;
            boolean rises = slope(play, reply, share) > 0;
            least = rises ? share : least;
            most = rises ? most : share;
        }
        return least;
    }

    /** A mixture costs at most the mixture of the costs, so that its slope is at least this. */
    private double slope(Game.Play play, Game.Play reply, double share) {
        double[] utilities = new double[weights.length];
        for (int g = 0; g < utilities.length; g++) {
            utilities[g] = (1 - share) * play.utilities()[g] + share * reply.utilities()[g];
        }
        if (!gains(utilities)) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] gradient = gradient(utilities);
        return reply.worth(gradient) - play.worth(gradient);
    }
}

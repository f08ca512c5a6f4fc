package dev.plumbline.policy;

import dev.plumbline.watch.Watch;
import java.util.Arrays;

/**
 * The policy that is best for the group that is worst off with it: {@code max over policies of min over groups of u_g}, which is a game
 * between a policy and an adversary who weighs the groups (Rawls 1971; as a game, MaxMin-RLHF, Chakraborty et al. 2024, arXiv 2402.08925).
 *
 * <p>The best policy is in general a mixture: of two candidates that each please one group, half and half. No best single candidate of
 * weighted groups is that. The adversary raises the weights of groups that are worse off by exponentiated gradient (Kivinen and Warmuth 1997;
 * Freund and Schapire 1999, "Adaptive game playing using multiplicative weights"), the policy is the best reply, and the answer is the
 * average of the replies, later ones counting more: the last reply alone goes back and forth and converges to nothing.
 *
 * <p>Any weights of the groups bound the value of the game from above, by what their best reply is worth to them; any policy bounds it from below,
 * by what it is worth to the group that is worst off. The difference of the best two bounds is the duality gap, 0 or more but for rounding, and the search
 * ends where it is small enough. Worked example: utilities (1, 0) and (0, 1): half and half, with the value 1/2.
 */
final class MaximinGame {

    private static final int MOST_STEPS = 20_000;

    /** After so many steps the average weights of the groups are asked for a bound as well, which costs a reply. */
    private static final int BETWEEN_BOUNDS = 5;

    /** Step sizes {@code 1 / sqrt(step)}: in the unit of the utilities, which is a standard deviation. */
    private static final double FIRST_STEP = 1;

    private final Game game;
    private final double tolerance;
    private final double[] logWeights;
    private final double[] average;
    private final double[] averageLambda;
    private double counted;
    private double upper = Double.POSITIVE_INFINITY;

    MaximinGame(Game game, double tolerance) {
        this.game = game;
        this.tolerance = tolerance;
        this.logWeights = new double[game.utilities().groups().size()];
        this.average = new double[game.pools().candidates()];
        this.averageLambda = new double[logWeights.length];
    }

    Solution solve() {
        for (int step = 1; step <= MOST_STEPS; step++) {
            Watch.check();
            turn(step);
            double gap = upper - lower();
            if (gap <= tolerance || step == MOST_STEPS) {
                return new Solution(mean(average), Math.max(0, gap), step, gap <= tolerance);
            }
        }
        throw new IllegalStateException("a search that has no end");
    }

    private void turn(int step) {
        double[] lambda = lambda();
        Game.Play reply = game.reply(lambda);
        upper = Math.min(upper, reply.worth(lambda));
        counted += step;
        add(average, reply.weights(), step);
        add(averageLambda, lambda, step);
        if (step % BETWEEN_BOUNDS == 0) {
            double[] mean = mean(averageLambda);
            upper = Math.min(upper, game.reply(mean).worth(mean));
        }
        for (int g = 0; g < logWeights.length; g++) {
            logWeights[g] -= FIRST_STEP / Math.sqrt(step) * reply.utilities()[g];
        }
    }

    /** What the average policy is worth to the group that is worst off. */
    private double lower() {
        Game.Play play = game.play(mean(average));
        return Arrays.stream(play.utilities()).min().orElseThrow() - play.cost();
    }

    private double[] lambda() {
        double highest = Arrays.stream(logWeights).max().orElseThrow();
        double[] lambda =
                Arrays.stream(logWeights).map(x -> Math.exp(x - highest)).toArray();
        double sum = Arrays.stream(lambda).sum();
        return Arrays.stream(lambda).map(x -> x / sum).toArray();
    }

    private static void add(double[] sum, double[] one, double times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * one[i];
        }
    }

    private double[] mean(double[] sum) {
        return Arrays.stream(sum).map(x -> x / counted).toArray();
    }
}

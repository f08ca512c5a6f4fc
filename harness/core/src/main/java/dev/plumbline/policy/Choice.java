package dev.plumbline.policy;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Candidates, what they are worth to groups, and which of the examples every group accepts: all that a choice is made by.
 *
 * @param accepted of every example; none where utilities are columns
 */
record Choice(Pools pools, GroupUtilities utilities, boolean[] accepted) {

    /** The best policy by a criterion, or nothing where there is none. */
    Optional<Solution> by(Criterion criterion, WelfareSpec spec) {
        Leash leash = Leash.of(spec.klAtMost(), spec.beta());
        if (criterion instanceof Criterion.Accepted) {
            return Optional.of(new Solution(accepting(), 0, 0, true));
        }
        if (utilities.groups().isEmpty()) {
            return Optional.of(new Solution(pools.base(), 0, 0, true));
        }
        Game game = new Game(pools, utilities, leash);
        if (criterion instanceof Criterion.Utilitarian) {
            return Optional.of(new Solution(game.reply(utilities.weighed()).weights(), 0, 1, true));
        }
        Solution maximin = new MaximinGame(game, spec.tolerance()).solve();
        return power(criterion).isEmpty()
                ? Optional.of(maximin)
                : new MeanAscent(game, power(criterion).getAsDouble(), spec.tolerance()).solve(maximin);
    }

    /** The power of the mean that a criterion is; empty for maximin. */
    private static OptionalDouble power(Criterion criterion) {
        if (criterion instanceof Criterion.PowerMean mean) {
            return OptionalDouble.of(mean.power());
        }
        return criterion instanceof Criterion.Nash ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    /** The base among the candidates that every group accepts, and as it is in pools without any. */
    private double[] accepting() {
        double[] weights = pools.base().clone();
        for (int p = 0; p < pools.size(); p++) {
            double sum = 0;
            for (int c = pools.starts()[p]; c < pools.starts()[p + 1]; c++) {
                sum += accepted[pools.rows()[c]] ? weights[c] : 0;
            }
            for (int c = pools.starts()[p]; sum > 0 && c < pools.starts()[p + 1]; c++) {
                weights[c] = accepted[pools.rows()[c]] ? weights[c] / sum : 0;
            }
        }
        return weights;
    }
}

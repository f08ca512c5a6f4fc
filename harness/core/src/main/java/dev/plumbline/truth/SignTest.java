package dev.plumbline.truth;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether one of two counts leads by more than chance: the one-sided sign test, where neither is the more likely.
 *
 * <p>Its size is what it attains, at most its level. Worked example at level .05: of 10 it takes 9, which chance gives with probability
 * 11/1024 = .0107; of 5 it takes all, .031; of 4 not even all are enough, and its size is 0.
 */
final class SignTest {

    private final double level;
    private final Map<Integer, Integer> least = new HashMap<>();

    SignTest(double level) {
        this.level = level;
    }

    /** The fewest of so many that lead by more than chance; one more than there are where none do. */
    int least(int of) {
        return least.computeIfAbsent(of, this::found);
    }

    private int found(int of) {
        int least = of + 1;
        while (least > 0 && tail(of, least - 1) <= level) {
            least--;
        }
        return least;
    }

    /** How likely chance alone gives a lead. */
    double size(int of) {
        return tail(of, least(of));
    }

    private static double tail(int of, int from) {
        return from > of ? 0 : BinomialDistribution.of(of, .5).survivalProbability(from - 1);
    }
}

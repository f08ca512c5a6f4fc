package dev.plumbline.truth.benchmark;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Whether the right response wins over the wrong one, strictly, in each of three styles against each of three: what a scorer earns on a prompt of RM-Bench.
 *
 * @param right the rewards of the right response: concise, detailed, detailed with markdown
 * @param wrong the rewards of the wrong one in the same styles
 */
public record StyleMatrix(double[] right, double[] wrong) {

    /** How many styles there are, each plainer than the next. */
    static final int STYLES = 3;

    public StyleMatrix {
        if (right.length != STYLES || wrong.length != STYLES) {
            throw new IllegalArgumentException("expected " + STYLES + " right and " + STYLES + " wrong, found "
                    + right.length + " and " + wrong.length);
        }
    }

    /** 1 where the right response in one style beats the wrong one in another, else 0. */
    double cell(int ofRight, int ofWrong) {
        return right[ofRight] > wrong[ofWrong] ? 1 : 0;
    }

    /** The mean of the three cells in which the style of the right response is that much fancier: of all cells those chosen by {@code row - column}. */
    double mean(IntPredicate fancier) {
        return IntStream.range(0, STYLES * STYLES)
                        .filter(c -> fancier.test(c / STYLES - c % STYLES))
                        .mapToDouble(c -> cell(c / STYLES, c % STYLES))
                        .sum()
                / STYLES;
    }
}

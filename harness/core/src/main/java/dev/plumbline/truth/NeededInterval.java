package dev.plumbline.truth;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The interval of the number of raters that an accuracy takes: from the first number whose interval reaches the accuracy to the first whose interval lies
 * above it, and unbounded where there is none. Worked example: 1, 3 and 5 raters of .6 to .7, .68 to .78 and .75 to .85: .7 takes 1 to 5, .76 takes 3 to
 * infinitely many.
 *
 * @param raters ascending
 * @param majority the interval of the accuracy of each of those numbers
 * @param accuracy that is wanted
 */
public record NeededInterval(List<Integer> raters, List<Interval> majority, double accuracy) implements Interval {

    public NeededInterval {
        raters = List.copyOf(raters);
        majority = List.copyOf(majority);
    }

    @Override
    public double low(double confidence) {
        return first(interval -> interval.high(confidence));
    }

    @Override
    public double high(double confidence) {
        return first(interval -> interval.low(confidence));
    }

    private double first(ToDoubleFunction<Interval> end) {
        return IntStream.range(0, raters.size())
                .filter(i -> end.applyAsDouble(majority.get(i)) >= accuracy)
                .mapToDouble(raters::get)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}

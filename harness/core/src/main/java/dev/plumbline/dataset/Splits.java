package dev.plumbline.dataset;

import java.util.List;
import java.util.stream.IntStream;

/** The split of every example, in the order of the examples. No cluster lies in two splits. */
public record Splits(List<Split> of) {

    public Splits {
        of = List.copyOf(of);
    }

    /** The examples of a split, ascending. */
    public int[] rows(Split split) {
        return IntStream.range(0, of.size()).filter(i -> of.get(i) == split).toArray();
    }
}

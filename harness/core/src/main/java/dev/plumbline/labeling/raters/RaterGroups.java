package dev.plumbline.labeling.raters;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The group that each rater belongs to, such as {@code crowd} and {@code expert}, or a declared age.
 *
 * @param names of the groups, each once
 * @param of each rater, an index into {@code names}
 */
public record RaterGroups(List<String> names, int[] of) {

    public RaterGroups {
        names = List.copyOf(names);
    }

    /** What the raters of one group said; all raters keep their places, and those of other groups have rated nothing. */
    public PanelRatings only(PanelRatings ratings, int group) {
        int[] kept = IntStream.range(0, ratings.size())
                .filter(i -> of[ratings.rater()[i]] == group)
                .toArray();
        return ratings.only(kept);
    }
}

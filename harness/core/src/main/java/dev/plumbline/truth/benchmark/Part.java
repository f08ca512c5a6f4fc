package dev.plumbline.truth.benchmark;

import java.util.List;
import java.util.Optional;

/**
 * A figure of a benchmark: a sum of means of groups, each times its weight.
 *
 * <p>Worked example: half the mean of 1, 0 plus half the mean of 1, 1 is .75.
 *
 * @param axis what parts of its kind run along, such as {@code section}; empty for the benchmark's total
 * @param step which of them it is, such as {@code chat}
 * @param shares none where something is missing
 * @param least the least value that it can have, 0 as a rule
 * @param greatest the greatest, 1 as a rule
 * @param grain by how much the scores of a group's items may differ and still count as alike, 0 as a rule
 * @param missing what it would need and is not there, in words. A figure without it would be another one: no weight is ever shared out to the rest
 */
public record Part(
        String axis,
        String step,
        List<Share> shares,
        Optional<String> missing,
        double least,
        double greatest,
        double grain) {

    /** The axis of the totals, which has one point. */
    public static final String TOTAL = "";

    /** A group and what its mean is multiplied by. */
    public record Share(double weight, Group group) {}

    public Part {
        shares = List.copyOf(shares);
    }

    static Part of(String axis, String step, List<Share> shares) {
        return new Part(axis, step, shares, Optional.empty(), 0, 1, 0);
    }

    static Part lacking(String axis, String step, String missing) {
        return new Part(axis, step, List.of(), Optional.of(missing), 0, 1, 0);
    }

    /** With other ends than 0 and 1, and a grain. */
    Part within(double from, double to, double alike) {
        return new Part(axis, step, shares, missing, from, to, alike);
    }

    /** Whether the items of each group earn alike, up to the grain. */
    public boolean alike() {
        return shares.stream().map(Share::group).allMatch(group -> group.range() <= grain);
    }

    /** The figure; asked where nothing is missing. */
    public double value() {
        double sum = 0;
        for (Share share : shares) {
            sum += share.weight() * share.group().mean();
        }
        return sum;
    }
}

package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An arm made ready to be measured.
 *
 * @param bySeed a single one where every seed predicted the same
 * @param hard the most probable class of every example, for each of {@code bySeed}
 */
record Contestant(String name, String method, List<Probabilities> bySeed, List<int[]> hard) {

    static Contestant of(Arm arm) {
        double[] first = arm.bySeed().get(0).values();
        boolean same = arm.bySeed().stream().allMatch(seed -> Arrays.equals(seed.values(), first));
        List<Probabilities> bySeed = same ? arm.bySeed().subList(0, 1) : arm.bySeed();
        List<int[]> hard = bySeed.stream().map(Probabilities::hard).toList();
        return new Contestant(arm.name(), arm.method(), bySeed, hard);
    }

    /** The rows of a sample that every seed has a prediction for. */
    Sample seenIn(Sample sample) {
        String prediction = switch (name) {
            case Arm.WEAK -> "a weak label";
            case Arm.RATERS -> "a rating";
            default -> "a prediction";
        };
        return sample.where(row -> bySeed.stream().allMatch(seed -> seed.present(row)), prediction);
    }

    /** Whether more than half of its trainings miss the truth of a row; a tie is a miss. */
    boolean errs(int row, int[] truth) {
        long misses =
                hard.stream().filter(classes -> classes[row] != truth[row]).count();
        return 2 * misses > hard.size();
    }

    /** The mean over its trainings of the score of a row. */
    double mean(MeanScore score, int row) {
        double sum = 0;
        for (int s = 0; s < bySeed.size(); s++) {
            sum += score.score().of(bySeed.get(s), hard.get(s)[row], row);
        }
        return sum / bySeed.size();
    }

    /** Which of {@code bySeed} stands beside that seed of another arm. */
    int paired(int seed) {
        return bySeed.size() == 1 ? 0 : seed;
    }

    BySeed measure(Quantity quantity, Sample sample) {
        return new BySeed(IntStream.range(0, bySeed.size())
                .mapToObj(s -> quantity.of(bySeed.get(s), hard.get(s), sample))
                .toList());
    }
}

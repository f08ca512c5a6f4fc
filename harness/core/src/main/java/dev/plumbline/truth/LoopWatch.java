package dev.plumbline.truth;

import dev.plumbline.dataset.Probabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What people watched of a loop: a number for each watched prompt, by round.
 *
 * @param loop the loop
 * @param approved the class that is good
 * @param truth of every watched example, negative elsewhere
 */
record LoopWatch(Loop loop, int approved, int[] truth) {

    /**
     * A number of one watched prompt.
     *
     * @param round from 0
     * @param row an example of the prompt, which tells its cluster
     */
    record Seen(int round, int row, double score) {}

    /** What one prompt's answers give, if anything. */
    @FunctionalInterface
    interface Score {
        Optional<Double> of(LoopRound round, int chosen, int base);
    }

    /** What one answer gives, if anything. */
    @FunctionalInterface
    interface AnswerScore {
        Optional<Double> of(LoopRound round, int row);
    }

    /** What every watched prompt gives up to a round, from 0. */
    List<Seen> upTo(int last, Score score) {
        List<Seen> seen = new ArrayList<>();
        for (int r = 0; r <= last; r++) {
            LoopRound round = loop.rounds().get(r);
            for (int p = 0; p < round.chosen().length; p++) {
                int number = r;
                int row = round.chosen()[p];
                score.of(round, row, round.base()[p]).ifPresent(value -> seen.add(new Seen(number, row, value)));
            }
        }
        return seen;
    }

    /** What one answer to every watched prompt gives up to a round. */
    List<Seen> answersUpTo(int last, Function<LoopRound, int[]> answers, AnswerScore score) {
        List<Seen> seen = new ArrayList<>();
        for (int r = 0; r <= last; r++) {
            LoopRound round = loop.rounds().get(r);
            for (int row : answers.apply(round)) {
                int number = r;
                score.of(round, row).ifPresent(value -> seen.add(new Seen(number, row, value)));
            }
        }
        return seen;
    }

    /** The answers that the policy gave up to a round. */
    int[] chosen(int last) {
        return rows(last, LoopRound::chosen);
    }

    /** Those of the base policy beside them. */
    int[] base(int last) {
        return rows(last, LoopRound::base);
    }

    private int[] rows(int last, Function<LoopRound, int[]> answers) {
        return loop.rounds().subList(0, last + 1).stream()
                .flatMapToInt(round -> Arrays.stream(answers.apply(round)))
                .toArray();
    }

    /** 1 where raters approve of the choice, else 0; nothing where they say nothing or are tied. */
    Optional<Double> approval(LoopRound round, int chosen, int base) {
        return approved(round, chosen);
    }

    /** The same for the choice minus that for the base policy's answer. */
    Optional<Double> approvalOverBase(LoopRound round, int chosen, int base) {
        return approved(round, chosen).flatMap(mine -> approved(round, base).map(others -> mine - others));
    }

    /** 1 where the choice is good, else 0. */
    Optional<Double> good(LoopRound round, int chosen, int base) {
        return Optional.of(good(chosen));
    }

    Optional<Double> goodOverBase(LoopRound round, int chosen, int base) {
        return Optional.of(good(chosen) - good(base));
    }

    /** 1 where raters approve of a choice that is not good, -1 where they disapprove of one that is, else 0. */
    Optional<Double> divergence(LoopRound round, int chosen, int base) {
        return approved(round, chosen).map(said -> said - good(chosen));
    }

    /** The share of the two answers of which the student says what the raters say. */
    Optional<Double> agreement(LoopRound round, int chosen, int base) {
        return mean(agrees(round, chosen), agrees(round, base));
    }

    /** The share of the pairs of raters who say the same, over the two answers. */
    Optional<Double> raterAgreement(LoopRound round, int chosen, int base) {
        return round.raterAgreement().flatMap(each -> mean(present(each[chosen]), present(each[base])));
    }

    Optional<Double> approved(LoopRound round, int row) {
        int said = round.ratings().hard(row);
        return said == Probabilities.TIE || said == Probabilities.NONE
                ? Optional.empty()
                : Optional.of(said == approved ? 1.0 : 0.0);
    }

    private double good(int row) {
        return truth[row] == approved ? 1 : 0;
    }

    private static Optional<Double> agrees(LoopRound round, int row) {
        int said = round.ratings().hard(row);
        return said == Probabilities.TIE || said == Probabilities.NONE
                ? Optional.empty()
                : Optional.of(round.student().hard(row) == said ? 1.0 : 0.0);
    }

    private static Optional<Double> present(double share) {
        return share < 0 ? Optional.empty() : Optional.of(share);
    }

    private static Optional<Double> mean(Optional<Double> one, Optional<Double> other) {
        return one.flatMap(a -> other.map(b -> (a + b) / 2)).or(() -> one).or(() -> other);
    }
}

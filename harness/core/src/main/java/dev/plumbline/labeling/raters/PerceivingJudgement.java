package dev.plumbline.labeling.raters;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.GoldTerm;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Adds up what is perceived, and names the last of two classes where that is above the threshold. */
final class PerceivingJudgement implements Judgement {

    private static final SimulatedRaters.TieHabit EXACTLY = SimulatedRaters.TieHabit.COIN;

    private final SimulatedRaters raters;
    private final Examples examples;
    private final boolean pairs;
    private final List<PerceivedTerm> terms;
    private final Map<String, double[]> columns = new TreeMap<>();

    PerceivingJudgement(SimulatedRaters raters, Examples examples, List<GoldTerm> gold) {
        this.raters = raters;
        this.examples = examples;
        this.pairs = examples.shape() == Shape.PAIRS;
        this.terms = Perception.of(raters, gold);
        for (PerceivedTerm term : terms) {
            columns.computeIfAbsent(term.column(), name -> LabelReader.numbers(examples, name));
            columns.computeIfAbsent(term.shown(), name -> LabelReader.numbers(examples, name));
        }
    }

    @Override
    public int[] of(RaterDraws draws) {
        double[] above = sums(draws);
        double margin = raters.ties().map(SimulatedRaters.Ties::margin).orElse(0.0);
        Arrays.setAll(above, i -> above[i] - raters.threshold());
        boolean[] tied = new boolean[above.length];
        int[] says = new int[above.length];
        for (int i = 0; i < says.length; i++) {
            tied[i] = Math.abs(above[i]) <= margin;
            says[i] = above[i] > 0 ? 1 : 0;
        }
        if (ErrorRates.count(tied) > 0) {
            settle(says, tied, draws);
        }
        return says;
    }

    private void settle(int[] says, boolean[] tied, RaterDraws draws) {
        SimulatedRaters.TieHabit habit =
                raters.ties().map(SimulatedRaters.Ties::says).orElse(EXACTLY);
        double[] coins = draws.uniform("coin");
        for (int i = 0; i < says.length; i++) {
            says[i] = tied[i] ? tie(habit, coins[i]) : says[i];
        }
    }

    /** What the rater makes of every example: of a pair the difference between the first candidate and the second. */
    double[] sums(RaterDraws draws) {
        double[] sums = draws.normal("noise");
        Arrays.setAll(sums, i -> raters.noise() * sums[i]);
        terms.forEach(term -> add(term, draws, sums));
        return sums;
    }

    private void add(PerceivedTerm term, RaterDraws draws, double[] sums) {
        double[] there = Objects.requireNonNull(columns.get(term.column()));
        double[] shown = Objects.requireNonNull(columns.get(term.shown()));
        double[] audits = term.audit() == 0 ? new double[sums.length] : draws.uniform("audit/" + term.column());
        for (int i = 0; i < sums.length; i++) {
            double[] read = audits[i] < term.audit() ? there : shown;
            double against = pairs ? read[examples.second()[i]] : term.centre();
            sums[i] += term.weight() * (read[examples.first()[i]] - against);
        }
    }

    private int tie(SimulatedRaters.TieHabit habit, double coin) {
        return switch (habit) {
            case ABSTAIN -> NOTHING;
            case COIN -> coin < 0.5 ? 0 : 1;
            case FIRST -> pairs ? 1 : 0;
        };
    }
}

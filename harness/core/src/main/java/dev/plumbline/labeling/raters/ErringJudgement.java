package dev.plumbline.labeling.raters;

import dev.plumbline.dataset.Examples;

/** Errs by a rate against the class that is true. */
final class ErringJudgement implements Judgement {

    private final double[] rates;
    private final int[] truth;
    private final int classes;

    ErringJudgement(SimulatedRaters.ClassErrors errors, Examples examples, int[] truth, int classes) {
        boolean[] blind = errors.blind().map(slice -> slice.among(examples)).orElseGet(() -> new boolean[truth.length]);
        this.rates =
                ErrorRates.of(errors.place(), errors.errorRate(), errors.systematicShare(), blind, examples.size());
        this.truth = truth;
        this.classes = classes;
    }

    @Override
    public int[] of(RaterDraws draws) {
        double[] errs = draws.uniform("errs");
        double[] which = draws.uniform("which");
        int[] says = new int[truth.length];
        for (int i = 0; i < says.length; i++) {
            says[i] = errs[i] < rates[i] ? Habits.another(truth[i], which[i], classes) : truth[i];
        }
        return says;
    }
}

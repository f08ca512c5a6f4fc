package dev.plumbline.reports.task;

import dev.plumbline.TaskRun;
import dev.plumbline.dataset.Sampled;
import dev.plumbline.reports.html.Html;
import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Figures;
import dev.plumbline.truth.TruthSample;
import java.math.RoundingMode;
import java.util.Optional;

/** Of how many examples truth is known where it is not known of all, and on how many it may be wrong. */
public record TruthSentences(TaskRun run) implements Part {

    @Override
    public void write(Html page) {
        run.heldOut().sampled().ifPresent(sample -> page.leaf("p", sampled(sample)));
        if (run.task().truth().errorRate() > 0) {
            page.leaf("p", errs());
        }
    }

    /** How many examples the figures against truth rest on. */
    private int known() {
        return run.heldOut()
                .sampled()
                .map(TruthSample::examples)
                .orElse(run.heldOut().rows().length);
    }

    private String sampled(TruthSample sample) {
        Optional<Sampled> asked = run.task().truth().sampled();
        if (asked.isEmpty()) {
            return "The data have no truth: what is held against it is undefined, and only ratings speak.";
        }
        Sampled drawn = asked.get();
        String how = drawn.column()
                .map(name -> "probabilities in the column " + name)
                .orElse("probability " + drawn.probability());
        return "Of " + Numbers.count(run.heldOut().rows().length, "held-out example") + " "
                + Numbers.count(sample.examples()) + " have a truth, drawn with the " + how
                + ". Every figure against truth weighs them by 1/probability, and its n counts those of them that it rests on;"
                + " what is held against ratings alone rests on all. Of a mean they tell as much as "
                + Numbers.decimal(sample.effectiveSize(), 0, RoundingMode.FLOOR)
                + " of equal probability, and they stand for "
                + Numbers.decimal(sample.standFor(), 0, RoundingMode.HALF_EVEN)
                + " examples: far from as many as there are, the probabilities are not what they are said to be.";
    }

    private String errs() {
        int examples = known();
        double rate = run.task().truth().errorRate();
        return "Truth itself errs on up to " + Figures.percent(rate) + " of the examples, "
                + Numbers.count(run.task().truth().mostWrong(examples)) + " of " + Numbers.count(examples)
                + " held-out ones, nobody knows on which, and a slice may hold all of them. So every interval against truth is"
                + " widened to hold what any such truth would give; p-values are those of the worst, and a figure without a known"
                + " bound is undefined. Estimates stand as measured. A gate passes or fails only where it would whichever of the"
                + " truths are wrong. Who learned from truth learned from its errors too.";
    }
}

package dev.plumbline.truth;

import dev.plumbline.dataset.Examples;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far the change of a mean since an earlier run moves where truth errs: an upper bound. Of what was predicted then only the
 * outcomes are recorded, so where truth is another, the earlier score may be anything that the metric can have.
 *
 * @param asked the metric on a slice now
 * @param how it is computed
 */
record ChangeDrift(Question asked, PerExample how, Examples examples, Outcomes now, Outcomes then) {

    Drift.By by() {
        Sample base = asked.at().seen();
        int classes = asked.court().classes().size();
        Quotient[] supposed = IntStream.range(0, classes)
                .mapToObj(k -> supposed(base, asked.supposing(k)))
                .toArray(Quotient[]::new);
        Quotient recorded = recorded(base);
        Quotient[] possible = new Quotient[2 * classes + 1];
        for (int k = 0; k < classes; k++) {
            possible[2 * k] =
                    possible(base, k, supposed, recorded, asked.metric().least());
            possible[2 * k + 1] =
                    possible(base, k, supposed, recorded, asked.metric().greatest(classes));
        }
        possible[2 * classes] = recorded;
        int[] current = new int[base.size()];
        Arrays.fill(current, 2 * classes);
        return new Relabelling(base, current, possible)
                .drift(asked.court().erring().most(base));
    }

    /** What each row adds to the mean now, where every truth is one class. */
    private Quotient supposed(Sample base, Question question) {
        MeanScore score = how.score().apply(question);
        return Quotient.mean(
                base, how.sample().apply(question), row -> question.arm().mean(score, row));
    }

    private Quotient recorded(Sample base) {
        return Quotient.mean(base, base.where(this::both, ""), row -> mean(now, row) - mean(then, row));
    }

    private boolean both(int row) {
        String id = examples.id(row);
        return now.byId().containsKey(id) && then.byId().containsKey(id);
    }

    private double mean(Outcomes outcomes, int row) {
        return IntStream.range(0, outcomes.seeds())
                .mapToDouble(s -> outcomes.of(examples.id(row), s))
                .average()
                .orElseThrow();
    }

    /** With one class as the truth and one score as the earlier one; as recorded where that is the truth already. */
    private Quotient possible(Sample base, int k, Quotient[] supposed, Quotient recorded, double earlier) {
        double[] over = recorded.over().clone();
        double[] under = recorded.under().clone();
        for (int i = 0; i < over.length; i++) {
            boolean other = asked.court().truth()[base.rows()[i]] != k;
            if (other && (under[i] > 0 || depends(supposed, i))) {
                under[i] = supposed[k].under()[i];
                over[i] = under[i] * (supposed[k].over()[i] - earlier);
            }
        }
        return new Quotient(over, under);
    }

    /** Whether a row counts or not by what its truth is: one that counts anyhow and had no outcome was not there. */
    private static boolean depends(Quotient[] supposed, int i) {
        return Arrays.stream(supposed)
                .anyMatch(one -> one.under()[i] != supposed[0].under()[i]);
    }
}

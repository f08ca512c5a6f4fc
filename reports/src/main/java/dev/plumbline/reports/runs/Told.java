package dev.plumbline.reports.runs;

import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Metric;
import dev.plumbline.truth.RunDifference;

/** What a paired difference says, in the order in which it is read. */
enum Told {
    WORSE("worse", "\u25bc"),
    BETTER("better", "\u25b2"),
    CANNOT_TELL("cannot tell", "\u25c7"),
    SAME("no difference", "=");

    private final String word;
    private final String shape;

    Told(String word, String shape) {
        this.word = word;
        this.shape = shape;
    }

    String word() {
        return word;
    }

    String shape() {
        return shape;
    }

    /** Worse or better only beyond chance among all that was compared; the same only where no example came out otherwise. */
    static Told of(RunDifference difference) {
        if (!(difference.difference() instanceof Measured.Value value)) {
            return CANNOT_TELL;
        }
        if (difference.unchanged()) {
            return SAME;
        }
        if (!difference.differs()) {
            return CANNOT_TELL;
        }
        boolean higherIsBetter =
                Metric.named(difference.key().metric()).orElseThrow().better() == Metric.Better.HIGHER;
        return value.estimate() > 0 == higherIsBetter ? BETTER : WORSE;
    }
}

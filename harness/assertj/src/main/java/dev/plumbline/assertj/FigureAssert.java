package dev.plumbline.assertj;

import dev.plumbline.truth.Figures;
import dev.plumbline.truth.Measured;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a number with its interval.
 *
 * <p>A bound is held by the interval's end and not by the estimate: {@code isAtLeast(.2)} holds where the one-sided 95 %
 * lower bound is at least .2. {@link #withConfidence} asks for another confidence: said before a bound it replaces
 * the 95 %, said after one it holds that bound once more. A number that is undefined or unstable meets no bound.
 */
public class FigureAssert extends AbstractChainAssert<FigureAssert, Figure> {

    private double confidence = .95;
    private @Nullable Required last;

    public FigureAssert(Figure actual) {
        super(actual, FigureAssert.class);
    }

    /** The lower bound is at least this. */
    public FigureAssert isAtLeast(double bound) {
        return hold(new Required(bound, 1));
    }

    /** The upper bound is at most this. */
    public FigureAssert isAtMost(double bound) {
        return hold(new Required(bound, -1));
    }

    /**
     * Asks for a one-sided confidence, of the bound before and of those that follow.
     *
     * @param level in .5 to 1, both excluded but .5
     */
    public FigureAssert withConfidence(double level) {
        isNotNull();
        if (!(level >= .5 && level < 1)) {
            throw new IllegalArgumentException("expected a one-sided confidence in .5 to 1, found " + level);
        }
        confidence = level;
        return last == null ? myself : hold(last);
    }

    /** There is a number, with an interval. */
    public FigureAssert hasValue() {
        isNotNull();
        if (!(actual.measured() instanceof Measured.Value)) {
            failWithMessage("%nExpecting %s to have a value, but it is %s", actual.name(), Words.of(actual.measured()));
        }
        return myself;
    }

    /** There is none: it is undefined. */
    public FigureAssert isUndefined() {
        isNotNull();
        if (!(actual.measured() instanceof Measured.Undefined)) {
            failWithMessage("%nExpecting %s to be undefined, but it is %s", actual.name(), Words.of(actual.measured()));
        }
        return myself;
    }

    /** It is a ratio whose denominator may be 0. */
    public FigureAssert isUnstable() {
        isNotNull();
        if (!(actual.measured() instanceof Measured.Unstable)) {
            failWithMessage("%nExpecting %s to be unstable, but it is %s", actual.name(), Words.of(actual.measured()));
        }
        return myself;
    }

    private FigureAssert hold(Required required) {
        isNotNull();
        last = required;
        if (!required.met(actual.measured(), confidence)) {
            String which = "one-sided " + Figures.percent(confidence) + " " + required.end() + " bound";
            failWithMessage(
                    "%nExpecting the %s of%n  %s%nto be %s%n  %s%nbut it is%n  %s%s",
                    which,
                    actual.name(),
                    required.word(),
                    Figures.exact(required.bound()),
                    required.found(actual.measured(), confidence),
                    required.worst(actual.slices()));
        }
        return myself;
    }
}

package dev.plumbline.assertj;

import dev.plumbline.truth.Comparison;
import dev.plumbline.truth.Figures;
import java.util.List;

/** Assertions on two arms held against each other. */
public class ComparisonAssert extends AbstractChainAssert<ComparisonAssert, Comparison> {

    public ComparisonAssert(Comparison actual) {
        super(actual, ComparisonAssert.class);
    }

    /** Goes on to the first minus the second, paired: {@code difference().isAtLeast(-.01)} says that the first is no worse by more than .01. */
    public FigureAssert difference() {
        isNotNull();
        Figure figure = new Figure(named() + " difference", actual.difference(), List.of());
        return next(FigureAssert.class, Figure.class, figure, FigureAssert::new);
    }

    /** One of the two is better, by the p-value that is adjusted for all pairs, at .05. */
    public ComparisonAssert differs() {
        isNotNull();
        if (!actual.differs()) {
            failWithMessage("%nExpecting%n  %s%nto differ, but%n  %s", named(), told());
        }
        return myself;
    }

    /** None of the two came out better. That is no proof that they are equal: for that, bound the {@link #difference}. */
    public ComparisonAssert doesNotDiffer() {
        isNotNull();
        if (actual.differs()) {
            failWithMessage("%nExpecting%n  %s%nnot to differ, but%n  %s", named(), told());
        }
        return myself;
    }

    private String named() {
        return actual.metric() + " of " + actual.one() + " and " + actual.other();
    }

    private String told() {
        String p = actual.adjusted().isPresent()
                ? "adjusted p " + Figures.of(actual.adjusted().getAsDouble()) + " by "
                        + actual.test().label()
                : "no p-value";
        return "the difference is " + Words.of(actual.difference()) + ", " + p;
    }
}

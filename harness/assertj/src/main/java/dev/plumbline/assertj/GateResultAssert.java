package dev.plumbline.assertj;

import dev.plumbline.verdict.GateResult;
import dev.plumbline.verdict.Outcome;
import java.util.List;

/** Assertions on how a gate came out; of one on a baseline or an anchor the figure is the change since then. */
public class GateResultAssert extends AbstractChainAssert<GateResultAssert, GateResult> {

    public GateResultAssert(GateResult actual) {
        super(actual, GateResultAssert.class);
    }

    /** It is what its task expects of it, and not only let through by a waiver. */
    public GateResultAssert isAsExpected() {
        isNotNull();
        if (actual.standing() != GateResult.Standing.AS_EXPECTED) {
            failWithMessage("%nExpecting gate%n  %s%nto be as expected, but:%n  %s", actual.name(), told());
        }
        return myself;
    }

    /** Its bound holds, whatever the task expects. */
    public GateResultAssert passes() {
        return comesOut(Outcome.PASS);
    }

    /** Its bound is missed, whatever the task expects. */
    public GateResultAssert fails() {
        return comesOut(Outcome.FAIL);
    }

    /** The data do not decide. */
    public GateResultAssert isInconclusive() {
        return comesOut(Outcome.INCONCLUSIVE);
    }

    /** Goes on to what the gate was held against: a number, or the change since an earlier run. */
    public FigureAssert figure() {
        isNotNull();
        Figure figure = new Figure(actual.name(), actual.measured(), List.of());
        return next(FigureAssert.class, Figure.class, figure, FigureAssert::new);
    }

    private GateResultAssert comesOut(Outcome expected) {
        isNotNull();
        if (actual.outcome() != expected || !actual.faults().isEmpty()) {
            failWithMessage("%nExpecting gate%n  %s%nto come out as %s, but:%n  %s", actual.name(), expected, told());
        }
        return myself;
    }

    private String told() {
        return actual.outcome() + " " + actual.sentence();
    }
}

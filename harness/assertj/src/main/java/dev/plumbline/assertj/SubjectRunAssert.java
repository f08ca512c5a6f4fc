package dev.plumbline.assertj;

import dev.plumbline.truth.Against;

/** Leads to the numbers of one arm and method. */
public class SubjectRunAssert extends AbstractChainAssert<SubjectRunAssert, SubjectRun> {

    public SubjectRunAssert(SubjectRun actual) {
        super(actual, SubjectRunAssert.class);
    }

    /** Goes on to a slice; said twice, to the slice of both columns. */
    public SubjectRunAssert on(String column, String value) {
        isNotNull();
        return to(actual.on(column, value));
    }

    /** Goes on to the numbers against the weak labels in place of truth. */
    public SubjectRunAssert againstRatings() {
        isNotNull();
        return to(actual.against(Against.RATINGS));
    }

    /**
     * Goes on to a number.
     *
     * @param name as in task files, such as {@code inherited-error}
     * @throws IllegalArgumentException if it is not measured, which the message says what is
     */
    public FigureAssert metric(String name) {
        isNotNull();
        return next(FigureAssert.class, Figure.class, actual.figure(name), FigureAssert::new);
    }

    /** Goes on to the performance gap recovered. */
    public FigureAssert pgr() {
        return metric("pgr");
    }

    /** Goes on to the accuracy. */
    public FigureAssert accuracy() {
        return metric("accuracy");
    }

    /** Goes on to how much better the arm looks against ratings than against truth. */
    public FigureAssert divergence() {
        return metric("divergence");
    }

    private SubjectRunAssert to(SubjectRun subject) {
        return next(SubjectRunAssert.class, SubjectRun.class, subject, SubjectRunAssert::new);
    }
}

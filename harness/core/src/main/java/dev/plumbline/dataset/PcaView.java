package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;

/** Holds a {@code pca} against the view that it is made of, and fits it. */
final class PcaView {

    /** Columns of which the covariance is decomposed: 32 MB, and some ten seconds. */
    static final int WIDEST = 2_048;

    private PcaView() {}

    /** Fits on rows of the other view. */
    static Projection fit(ViewSpec.Pca spec, View of, int[] rows) {
        if (of.columns() > WIDEST) {
            throw new BadInput(
                    spec.place(),
                    "expected a view of at most " + WIDEST + " columns, found '" + spec.of() + "' with " + of.columns()
                            + "; make it narrower, such as n-grams by buckets: " + WIDEST);
        }
        if (rows.length < 2) {
            throw new BadInput(
                    spec.place(),
                    "expected at least 2 candidates outside the held-out split to fit principal components on, found "
                            + rows.length + "; give another split a share");
        }
        int most = Math.min(of.columns(), rows.length);
        if (spec.components() > most) {
            throw new BadInput(
                    spec.place(),
                    "expected at most " + most + " components of " + of.columns() + " columns and " + rows.length
                            + " candidates outside the held-out split, found " + spec.components()
                            + "; ask for fewer components");
        }
        return new PrincipalComponents(of, rows).fit(spec.components(), spec.whiten());
    }
}

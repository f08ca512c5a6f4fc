package dev.plumbline.dataset;

import java.util.List;

/** Principal components of what another featuriser makes of text. */
public record ProjectedFeaturiser(Featuriser of, Projection projection) implements Featuriser {

    @Override
    public String column() {
        return of.column();
    }

    @Override
    public View view(List<String> texts) {
        return projection.view(of.view(texts));
    }
}

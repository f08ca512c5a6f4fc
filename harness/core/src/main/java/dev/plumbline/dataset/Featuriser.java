package dev.plumbline.dataset;

import java.util.List;

/** Fitted features of text: the same text always gives the same row. */
public sealed interface Featuriser permits NgramFeaturiser, ProjectedFeaturiser {
    /** The column whose text it was fitted on. */
    String column();

    /** A view with a row a text. */
    View view(List<String> texts);
}

package dev.plumbline.learning;

import dev.plumbline.dataset.Featuriser;
import java.util.List;

/** A fitted featuriser and a model fitted on its view: scores text, also text that was not in the data. */
public record Scorer(Featuriser featuriser, Model model) {

    /**
     * The scores of texts.
     *
     * @return texts x outputs of the model, in the order of the texts: for a text of the data, what the model says of
     *     its row
     */
    public double[] score(List<String> texts) {
        return model.scores(featuriser.view(texts));
    }
}

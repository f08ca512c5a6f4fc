package dev.plumbline.learning;

import java.util.List;

/** Gives rewards to texts, also to those that were not in the data. */
public interface TextScorer {

    /** The column of the candidates whose text it reads. */
    String column();

    /** The rewards of texts, in their order: of a text of the data that of its candidate, unless the reward is made of folds. */
    double[] score(List<String> texts);
}

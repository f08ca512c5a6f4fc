package dev.plumbline.truth;

import java.util.function.Function;

/** The mean of a score that each example has by itself, so that two runs can be paired example by example. */
record PerExample(Function<Question, MeanScore> score, Function<Question, Sample> sample)
        implements Definition.Computation {

    /** Over every row that has a prediction and something to hold it against. */
    static PerExample of(Function<Question, MeanScore> score) {
        return new PerExample(score, Question::sample);
    }

    @Override
    public Measured of(Question question) {
        return question.value(score.apply(question), sample.apply(question));
    }
}

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

    /** Exactly as far as the worst choice of examples and classes moves it. */
    @Override
    public Drift drift(Question question) {
        Sample base = question.at().seen();
        return Relabelling.of(question, base, supposed -> {
            MeanScore each = score.apply(supposed);
            return Quotient.mean(
                    base, sample.apply(supposed), row -> supposed.arm().mean(each, row));
        });
    }
}

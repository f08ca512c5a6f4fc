package dev.plumbline.command;

import java.util.Set;

/** The files through which the harness and a program speak, in the program's working folder. */
final class Exchange {

    /** The version of the format, in {@code job.json}. */
    static final int FORMAT = 1;

    static final String JOB = "job.json";
    static final String TRAIN = "train.jsonl";
    static final String PREDICT = "predict.jsonl";
    static final String PREDICTIONS = "predictions.jsonl";

    static final String TEXTS = "texts.jsonl";
    static final String SCORES = "scores.jsonl";

    static final Set<String> NAMES = Set.of(JOB, TRAIN, PREDICT, PREDICTIONS, TEXTS, SCORES);

    private Exchange() {}
}

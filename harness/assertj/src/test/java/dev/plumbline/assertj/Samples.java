package dev.plumbline.assertj;

import dev.plumbline.Progress;
import dev.plumbline.Run;
import dev.plumbline.Settings;
import dev.plumbline.Suite;
import dev.plumbline.TaskFiles;
import dev.plumbline.truth.Interval;
import dev.plumbline.truth.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Figures made by hand, and a real run of small tasks. */
final class Samples {

    /** Half a unit to each side at any confidence from .5 on, and a tenth of it below. */
    private record Wide(double estimate) implements Interval {

        @Override
        public double low(double confidence) {
            return estimate - reach(confidence);
        }

        @Override
        public double high(double confidence) {
            return estimate + reach(confidence);
        }

        private static double reach(double confidence) {
            return confidence >= .5 ? .1 : .01;
        }
    }

    private Samples() {}

    /** An estimate whose one-sided bounds are .1 away at confidences from .75 on, and .01 away below. */
    static Measured value(double estimate) {
        return new Measured.Value(estimate, new Wide(estimate), 1200, 300, 5);
    }

    static Figure figure(Measured measured) {
        return new Figure("pgr of student/soft in task 'claims'", measured, List.of());
    }

    /**
     * A run of {@code claims}, in which raters are right on 3 of 4 of 400 claims, on all plain and on half of the fancy
     * ones; of {@code audit}, in which one reward model says what the raters say and another the truth; and of
     * {@code broken}, whose file has a mistake.
     */
    static Run run(Path folder) throws IOException {
        write(folder, "claims", "labeling: {ratings: {column: rating}}", "");
        write(
                folder,
                "audit",
                """
                labeling: {ratings: {column: rating}}
                learning: {scores: {flattered: like_raters, honest: like_truth}}""",
                "  - {metric: accuracy, arm: scores, method: honest, no-worse-than: baseline, margin: 0.01}");
        write(folder, "broken", "labeling: {ratings: {column: no_such_column}}", "");
        return new Suite(Settings.standard(), 1, Progress.SILENT).run(TaskFiles.find(folder), name -> true);
    }

    private static void write(Path parent, String task, String stages, String more) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(task));
        StringBuilder rows = new StringBuilder("id,kind,rating,truth,like_raters,like_truth\n");
        for (int i = 0; i < 400; i++) {
            boolean fancy = i % 2 == 1;
            boolean truth = i % 8 < 4;
            boolean rating = truth ^ i % 4 == 1;
            rows.append(i + "," + (fancy ? "fancy" : "plain") + "," + rating + "," + truth);
            rows.append("," + (rating ? .9 : .1) + "," + (truth ? .9 : .1) + "\n");
        }
        Files.writeString(folder.resolve("claims.csv"), rows.toString());
        Files.writeString(folder.resolve(TaskFiles.NAME), """
                task: %s
                about: How far are raters from the truth?
                dataset: {file: claims.csv, split: {held-out: 1.0}}
                %s
                truth: {column: truth, slices: [kind]}
                verdict:
                  - {metric: accuracy, arm: weak, at-least: 0.6}
                  - {metric: accuracy, arm: weak, slice: {kind: fancy}, at-least: 0.7}
                %s
                """.formatted(task, stages, more));
    }
}

package dev.plumbline.cli;

import static dev.plumbline.cli.Malformed.task;

import java.util.stream.Stream;

/** Panels of raters that are refused, and what is said of each. */
final class MalformedPanels {

    private static final String RATINGS = "{ratings: {column: rating}}";

    private MalformedPanels() {}

    static Stream<Malformed> all() {
        return Stream.concat(panels(), raters());
    }

    private static Malformed panel(String name, String panel) {
        return task(name).yaml(RATINGS, "{panel: " + panel + "}");
    }

    private static Malformed crowd(String name, String kind) {
        return panel(name, "{raters: {crowd: " + kind + "}}");
    }

    private static Stream<Malformed> panels() {
        return Stream.of(
                panel("a panel of nobody", "{aggregation: majority}")
                        .says(
                                "bad/task.yaml:9:19: expected either ratings or raters, found neither; give exactly one of the two"),
                panel(
                                "a panel of raters in a file and of simulated ones",
                                "{ratings: {file: said.csv}, raters: {crowd: {weighs: {support: 1}}}}")
                        .file("said.csv", "example,rater,rating\nc1,ann,true\n")
                        .says(
                                "bad/task.yaml:9:19: expected either ratings or raters, found both; give exactly one of the two"),
                panel("a correlation of ratings in a file", "{ratings: {file: said.csv}, correlation: 0.5}")
                        .file("said.csv", "example,rater,rating\nc1,ann,true\n")
                        .says(
                                "bad/task.yaml:9:19: only errors of simulated raters can be made to correlate; leave out correlation and sweep, or write raters in place of ratings"),
                panel("a sweep of nothing", "{raters: {crowd: {weighs: {support: 1}}}, sweep: {correlation: []}}")
                        .says(
                                "bad/task.yaml:9:68: expected at least one correlation, found none; write correlation: [0, 0.5, 1]"),
                panel("a correlation above 1", "{raters: {crowd: {weighs: {support: 1}}}, sweep: {correlation: [2]}}")
                        .says("bad/task.yaml:9:83: expected a number from 0 to 1, found '2'; correct it"));
    }

    private static Stream<Malformed> raters() {
        return Stream.of(
                crowd("an unknown rater error", "{errors: [unopened-citation]}")
                        .says(
                                "bad/task.yaml:9:46: unknown kind 'unopened-citation'; did you mean 'unopened-citations'?"),
                crowd("a rater error on columns that are not there", "{errors: [unopened-citations]}")
                        .says(
                                "bad/task.yaml:9:46: the error 'unopened-citations' needs the column 'valid-citations', which the examples do not have; add the aspect of the world that has it, or name such a column of the data so",
                                "bad/task.yaml:9:46: the error 'unopened-citations' needs the column 'citations', which the examples do not have; add the aspect of the world that has it, or name such a column of the data so"),
                crowd("raters who weigh nothing", "{count: 3}")
                        .says(
                                "bad/task.yaml:9:36: raters who weigh nothing know nothing; add weighs: {COLUMN: 1}, or classes: {error-rate: 0.2}"),
                crowd("raters who weigh an unknown column", "{weighs: {suport: 1}}")
                        .says("bad/task.yaml:9:36: no column 'suport' in weighs; did you mean 'support'?"),
                crowd("raters who weigh the truth", "{weighs: {is_true: 1}}")
                        .says(
                                "bad/task.yaml:9:36: no column 'is_true' in weighs; there are cited, cluster, id, pool, rating, support, topic"),
                crowd("raters who weigh words", "{weighs: {topic: 1}}")
                        .yaml("truth: {column: is_true, slices: [cited]}", "truth: {column: is_true}")
                        .says(words()),
                crowd(
                                "raters who misread what they do not weigh",
                                "{weighs: {support: 1}, perceives: {rating: support}}")
                        .says(
                                "bad/task.yaml:9:36: perceives: 'rating' weighs nothing, so what is read in its place changes nothing; add it to weighs"),
                crowd("a rate of errors and a perception", "{classes: {error-rate: 0.2}, noise: 1}")
                        .says(
                                "bad/task.yaml:9:46: raters who err by a rate perceive and weigh nothing; leave out classes, or weighs, perceives, noise, ties and all errors but spam and adversarial"),
                crowd("systematic errors that lie nowhere", "{classes: {error-rate: 0.2, systematic-share: 1}}")
                        .says(
                                "bad/task.yaml:9:46: a systematic-share needs a blind slice; add blind: {column: ..., value: ...}"),
                crowd(
                                "raters who are blind on an unknown column",
                                "{classes: {error-rate: 0.2, blind: {column: sited, value: 'no'}}}")
                        .says("bad/task.yaml:9:71: no column 'sited' in blind; did you mean 'cited'?"),
                crowd("a spammer who says what is no class", "{errors: [{spam: {says: maybe}}]}")
                        .says(
                                "bad/task.yaml:9:53: expected one of false, true under says, found 'maybe'; correct it, or leave it out for answers at random"),
                crowd("raters who weigh where there are more than two classes", "{weighs: {support: 1}}")
                        .yaml("column: is_true, slices: [cited]", "column: topic")
                        .yaml("cluster: topic", "cluster: id")
                        .says(
                                "bad/task.yaml:9:36: raters who weigh what they perceive know two classes, found 8 in the truth (t1, t2, t3, t4, t5, t6, t7, t8); write classes: {error-rate: 0.2}"),
                crowd("no raters of a kind", "{count: 0, weighs: {support: 1}}")
                        .says("bad/task.yaml:9:44: expected a whole number from 1 to 10000, found '0'; correct it"),
                task("a world without quality")
                        .yaml("task: bad\nabout: x\ndataset: {world: {answers: {aspects: [citations]}}}\ntruth: {}\n")
                        .says(
                                "bad/task.yaml:3:28: expected quality among the aspects and each of them once; write aspects: [quality, ...]"),
                task("an aspect that the world does not have")
                        .yaml(
                                "task: bad\nabout: x\ndataset: {world: {answers: {aspects: [quality, citation]}}}\ntruth: {}\n")
                        .says("bad/task.yaml:3:48: unknown value 'citation'; did you mean 'citations'?"));
    }

    private static String[] words() {
        String[] lines = new String[8];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "bad/claims.csv:" + (i + 2) + ": expected a finite number in 'topic' of the example 'c" + (i + 1)
                    + "', found 't" + (i + 1) + "'; correct the cell";
        }
        return lines;
    }
}

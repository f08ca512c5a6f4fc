package dev.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobWriterTest {

    @TempDir
    private Path folder;

    private String written(Job job, Examples examples, String file) throws IOException {
        new JobWriter(job, examples, folder).write();
        return Files.readString(folder.resolve(file));
    }

    @Test
    void a_lesson_holds_the_examples_that_have_a_weight_with_their_labels() throws IOException {
        assertThat(written(Bench.learning(), Bench.claims(), "train.jsonl")).isEqualTo("""
                        {"id":"a","columns":{"claim":"1 + 1 = 2"},"features":[1.0,0.5],"label":"yes","probabilities":{"no":0.0,"yes":1.0},"weight":1.0}
                        {"id":"b","columns":{"claim":"a \\"quote\\""},"features":[0.0,-2.0],"label":"no","probabilities":{"no":0.75,"yes":0.25},"weight":0.5}
                        """);
    }

    @Test
    void every_example_is_to_be_predicted_and_none_has_a_label_there() throws IOException {
        assertThat(written(Bench.learning(), Bench.claims(), "predict.jsonl")).isEqualTo("""
                        {"id":"a","columns":{"claim":"1 + 1 = 2"},"features":[1.0,0.5]}
                        {"id":"b","columns":{"claim":"a \\"quote\\""},"features":[0.0,-2.0]}
                        {"id":"c","columns":{"claim":""},"features":[3.0,0.1]}
                        """);
    }

    @Test
    void the_job_names_the_classes_the_seed_and_the_files() throws IOException {
        assertThat(written(Bench.learning(), Bench.claims(), "job.json")).isEqualTo("""
                        {
                          "format" : 1,
                          "classes" : [ "no", "yes" ],
                          "shape" : "pointwise",
                          "seed" : 5,
                          "columns" : [ "claim" ],
                          "features" : 2,
                          "train" : "train.jsonl",
                          "predict" : "predict.jsonl",
                          "predictions" : "predictions.jsonl"
                        }
                        """);
    }

    @Test
    void a_labeler_is_given_nothing_to_learn_from() throws IOException {
        assertThat(written(Bench.labeling(), Bench.claims(), "job.json")).doesNotContain("train");
        assertThat(folder.resolve("train.jsonl")).doesNotExist();
    }

    @Test
    void a_sparse_view_is_written_by_the_columns_that_are_not_zero() throws IOException {
        View view = new View.Sparse(3, 9, new int[] {0, 2, 2, 3}, new int[] {4, 7, 0}, new float[] {1, .5f, -1});
        Job job = new Job(Bench.CLASSES, 1, List.of(), Optional.of(view), Optional.empty());
        assertThat(written(job, Bench.claims(), "predict.jsonl")).isEqualTo("""
                        {"id":"a","features":{"4":1.0,"7":0.5}}
                        {"id":"b","features":{}}
                        {"id":"c","features":{"0":-1.0}}
                        """);
    }

    @Test
    void a_pair_shows_both_its_candidates_and_a_tie_has_no_label() throws IOException {
        Job.Lesson lesson =
                new Job.Lesson(new Probabilities(Bench.PREFERENCES, new double[] {.5, .5}), new double[] {1});
        Job job = new Job(Bench.PREFERENCES, 1, List.of("text"), Optional.empty(), Optional.of(lesson));
        assertThat(written(job, Bench.pair(), "train.jsonl")).isEqualTo("""
                        {"id":"p","first":{"columns":{"text":"one"}},"second":{"columns":{"text":"two"}},"label":null,"probabilities":{"second":0.5,"first":0.5},"weight":1.0}
                        """);
    }
}

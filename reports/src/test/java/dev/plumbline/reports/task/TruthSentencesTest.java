package dev.plumbline.reports.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Run;
import dev.plumbline.Task;
import dev.plumbline.TaskRun;
import dev.plumbline.dataset.Sampled;
import dev.plumbline.reports.HtmlReporter;
import dev.plumbline.reports.JsonReporter;
import dev.plumbline.reports.SampleRun;
import dev.plumbline.truth.HeldOut;
import dev.plumbline.truth.TruthSample;
import dev.plumbline.truth.TruthSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthSentencesTest {

    @TempDir
    Path folder;

    /** The sample run's first task with a truth that errs, or that a sample has. */
    private static Run run(double errorRate, Optional<TruthSample> sample) {
        TaskRun plain = SampleRun.plain().tasks().get(0);
        Task task = plain.task();
        TruthSpec truth = task.truth();
        TruthSpec other = new TruthSpec(
                truth.place(),
                truth.column(),
                truth.preferred(),
                truth.slices(),
                truth.compare(),
                truth.discover(),
                truth.assume(),
                truth.fewest(),
                truth.ledger(),
                truth.alarms(),
                truth.panel(),
                errorRate,
                truth.gold(),
                truth.movedBy(),
                sample.map(of -> new Sampled(truth.place(), "drawn")),
                truth.benchmark());
        Task changed = new Task(
                task.place(),
                task.task(),
                task.about(),
                task.format(),
                task.tags(),
                task.dataset(),
                task.labeling(),
                task.learning(),
                other,
                task.verdict());
        HeldOut heldOut = new HeldOut(
                plain.heldOut().rows(),
                plain.heldOut().classes(),
                plain.heldOut().truth(),
                Optional.empty(),
                sample);
        return new Run(
                List.of(new TaskRun(
                        changed,
                        plain.dataset(),
                        plain.labels(),
                        plain.arms(),
                        plain.controls(),
                        heldOut,
                        plain.measurements(),
                        plain.verdict())),
                List.of());
    }

    private String page(Run run) throws IOException {
        new HtmlReporter().write(run, folder);
        return Jsoup.parse(Files.readString(folder.resolve("report.html"))).text();
    }

    private String json(Run run) throws IOException {
        new JsonReporter().write(run, folder);
        return Files.readString(folder.resolve("run.json"));
    }

    @Test
    void a_truth_that_errs_says_on_how_many_examples_and_what_that_widens() throws IOException {
        Run run = run(.02, Optional.empty());
        assertThat(page(run))
                .contains(
                        "Truth itself errs on up to 2 % of the examples, 1 of 4 held-out ones, nobody knows on which, and a"
                                + " slice may hold all of them. So every interval against truth is widened to hold what any such truth"
                                + " would give; p-values are those of the worst, and a figure without a known bound is undefined."
                                + " Estimates stand as measured. A gate passes or fails only where it would whichever of the truths are"
                                + " wrong. Who learned from truth learned from its errors too.");
        assertThat(json(run)).contains("\"error-rate\": 0.02");
    }

    @Test
    void a_sample_says_how_many_of_how_many_and_what_they_tell() throws IOException {
        Run run = run(0, Optional.of(new TruthSample(3, 5, 25 / 9.0)));
        assertThat(page(run))
                .contains(
                        "Of 4 held-out examples 3 have a truth, drawn with the probabilities in the column drawn. Every figure against truth"
                                + " weighs them by 1/probability, and its n counts those of them that it rests on; what is held against"
                                + " ratings alone rests on all. Of a mean they tell as much as 2 of equal probability, and they stand for"
                                + " 5 examples: far from as many as there are, the probabilities are not what they are said to be.")
                .doesNotContain("Truth itself errs");
        assertThat(json(run).replaceAll("\\s+", " "))
                .contains("\"held-out\": 4, \"sampled\": { \"examples\": 3, \"stand-for\": 5.0, \"effective-size\":"
                        + " 2.7777777777777777 }, \"use\"");
    }

    @Test
    void both_go_together_and_neither_says_nothing() throws IOException {
        assertThat(page(run(.4, Optional.of(new TruthSample(3, 5, 25 / 9.0)))))
                .contains("Truth itself errs on up to 40 % of the examples, 2 of 3 held-out ones");
        assertThat(page(run(0, Optional.empty()))).doesNotContain("Truth itself errs", "1/probability");
        assertThat(json(run(0, Optional.empty()))).doesNotContain("error-rate", "sampled");
    }
}

package dev.plumbline.reports.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Parts;
import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.HtmlReporter;
import dev.plumbline.reports.html.Html;
import dev.plumbline.truth.Arm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty tasks of 10,000 examples each, with long texts. */
class RoomOfExamplesTest {

    private static final int SIZE = 10_000;

    @TempDir
    Path folder;

    private static TaskRun task() {
        SplittableRandom random = new SplittableRandom(7);
        int[] truth = random.ints(SIZE, 0, 2).toArray();
        return MadeTask.singles(SIZE)
                .sliced("topic", texts(i -> "topic-" + i % 20))
                .column("text", texts(i -> "an answer of many words, number " + i + ": " + "and more ".repeat(i % 500)))
                .truth(truth)
                .weak(numbers(i -> random.nextDouble()))
                .arm(Arm.STUDENT, "soft", numbers(i -> random.nextDouble()))
                .arm(Arm.STUDENT, "confidence", numbers(i -> random.nextDouble()))
                .arm(Arm.CEILING, "", numbers(i -> random.nextDouble()))
                .run();
    }

    private static String[] texts(java.util.function.IntFunction<String> of) {
        return IntStream.range(0, SIZE).mapToObj(of).toArray(String[]::new);
    }

    private static double[] numbers(IntToDoubleFunction of) {
        return IntStream.range(0, SIZE).mapToDouble(of).toArray();
    }

    @Test
    void thirty_tasks_of_ten_thousand_examples_stay_within_their_room() throws IOException {
        Run run = new Run(Collections.nCopies(30, task()), List.of());
        Html page = new Html();
        ExampleSections sections = ExampleSections.of(run, Parts.NONE);
        IntStream.range(0, run.tasks().size()).forEach(i -> sections.part(i).write(page));
        int bytes = page.page().getBytes(StandardCharsets.UTF_8).length;
        new HtmlReporter().write(run, folder);

        // Beside the examples there are the counts and the controls, some 7,000 bytes a task.
        assertThat(bytes).isBetween(ExampleSections.MOST - 100_000, ExampleSections.MOST + 30 * 8_000);
        assertThat(Files.size(folder.resolve("report.html"))).isLessThan(5_000_000);
    }
}

package dev.plumbline.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.SampleRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people write into data and task files, a page shows it as text and does nothing else with it. */
@InABrowser
class HostilePagesTest {

    /** What the pages show of the names and texts of {@link HostileTasks}, each after the payload. */
    private static final List<String> SHOWN = List.of("about", "because", "cluster", "id");

    @ParameterizedTest
    @MethodSource("dev.plumbline.reports.browser.Payloads#numbers")
    void a_payload_in_every_field_is_text(int number, Browser browser) throws IOException {
        Page harmless = browser.open(report("harmless", "plain word"), Look.DESK);
        List<String> elements = harmless.lines(Scripts.ELEMENTS);
        Page page = browser.open(report("payload " + number, Payloads.of(number)), Look.DESK);
        page.settle();

        assertThat(page.misdeeds()).isEmpty();
        assertThat(page.lines(Scripts.ELEMENTS)).isEqualTo(elements);
        assertThat(page.lines(Scripts.WHAT_COULD_RUN_OR_LOAD)).isEmpty();
    }

    private static Path report(String name, String word) throws IOException {
        Path folder = Pages.folder("hostile/" + name);
        Run tasks = new HostileTasks(word).run(folder.resolve("tasks"));
        Run sample = SampleRun.with(word);
        assertThat(tasks.notRun()).isEmpty();
        List<TaskRun> all = new ArrayList<>(tasks.tasks());
        all.addAll(sample.tasks());
        return Pages.report(new Run(all, sample.notRun()), folder);
    }
}

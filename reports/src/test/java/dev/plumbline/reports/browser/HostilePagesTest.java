package dev.plumbline.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.SampleRun;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people write into task files, data and addresses, a page shows it as text and does nothing else with it. */
@InABrowser
class HostilePagesTest {

    /** Stands behind a text that is cut: a harmless word is too short for it. */
    private static final String CUT = "EM class";

    private static List<String> kinds = List.of();
    private static List<String> frame = List.of();

    @BeforeAll
    static void a_page_of_harmless_words(Browser browser) throws IOException {
        Page page = browser.open(report("harmless", "a harmless word"), Look.DESK);
        page.run(Scripts.OPEN_EVERYTHING);
        page.settle();
        kinds = new ArrayList<>(page.lines(Scripts.KINDS));
        kinds.add(CUT);
        frame = page.lines(Scripts.FRAME);
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.reports.browser.Payloads#numbers")
    void a_payload_in_every_field_is_text(int number, Browser browser) throws IOException {
        String payload = Payloads.of(number);
        Page page = browser.open(report("payload " + number, payload), Look.DESK);
        page.run(Scripts.OPEN_EVERYTHING);
        page.settle();

        assertThat(page.misdeeds()).isEmpty();
        assertThat(page.lines(Scripts.KINDS)).isSubsetOf(kinds);
        assertThat(page.lines(Scripts.FRAME)).isEqualTo(frame).contains("comments none", "style 1");
        assertThat(page.lines(Scripts.WHAT_COULD_RUN_OR_LOAD)).isEmpty();
        String text = (String) page.run(Scripts.TEXT);
        assertThat(new HostileTasks(payload).told())
                .map(Payloads::shown)
                .filteredOn(told -> !text.contains(told))
                .isEmpty();
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

    @ParameterizedTest
    @MethodSource("dev.plumbline.reports.browser.Payloads#numbers")
    void a_payload_in_the_address_is_a_place_that_is_not_there(int number, Browser browser) throws IOException {
        URI file = Pages.of("report/sample").toUri();
        String written =
                URLEncoder.encode(Payloads.of(number), StandardCharsets.UTF_8).replace("+", "%20");
        for (String hash : List.of(
                written,
                "term-" + written,
                "task-1?" + written + "=" + written,
                "examples-1?q=" + written + "&sort=" + written + "&open=" + written)) {
            Page page = browser.open(URI.create(file + "#" + hash), Look.DESK);
            page.settle();

            assertThat(page.misdeeds()).as(hash).isEmpty();
            assertThat(page.lines(Scripts.WHAT_COULD_RUN_OR_LOAD)).as(hash).isEmpty();
        }
    }
}

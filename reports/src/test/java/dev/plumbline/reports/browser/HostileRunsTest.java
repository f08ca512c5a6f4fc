package dev.plumbline.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;

/** What runs were told, read back from their folders, is text in the pages of several runs too. */
@InABrowser
class HostileRunsTest {

    private static List<List<String>> kinds = List.of();
    private static List<List<String>> frames = List.of();

    @BeforeAll
    static void pages_of_harmless_words(Browser browser) throws IOException {
        kinds = new ArrayList<>();
        frames = new ArrayList<>();
        for (Path file : pages("harmless", "a harmless word")) {
            Page page = opened(browser, file);
            kinds.add(page.lines(Scripts.KINDS));
            frames.add(page.lines(Scripts.FRAME));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.reports.browser.Payloads#numbers")
    void a_payload_in_every_field_is_text_in_the_index_and_in_a_comparison(int number, Browser browser)
            throws IOException {
        String payload = Payloads.of(number);
        List<Path> pages = pages("payload " + number, payload);
        for (int i = 0; i < pages.size(); i++) {
            Page page = opened(browser, pages.get(i));

            assertThat(page.misdeeds()).isEmpty();
            assertThat(page.lines(Scripts.KINDS)).isSubsetOf(kinds.get(i));
            assertThat(page.lines(Scripts.FRAME)).isEqualTo(frames.get(i)).contains("comments none", "style 1");
            assertThat(page.lines(Scripts.WHAT_COULD_RUN_OR_LOAD)).isEmpty();
            String text = (String) page.run(Scripts.TEXT);
            assertThat(new HostileTasks(payload).names())
                    .map(Payloads::shown)
                    .filteredOn(told -> !text.contains(told))
                    .isEmpty();
        }
    }

    /** The index and the comparison of two runs by different seeds. */
    private static List<Path> pages(String name, String word) throws IOException {
        Path folder = Pages.folder("hostile runs/" + name);
        HostileTasks tasks = new HostileTasks(word);
        return new SeveralRuns(folder.resolve("runs"))
                .of(tasks.run(folder.resolve("tasks")), tasks.run(folder.resolve("tasks"), 7));
    }

    /** With everything open, and in the index with both runs picked. */
    private static Page opened(Browser browser, Path file) throws IOException {
        Page page = browser.open(file, Look.DESK);
        page.run(Scripts.OPEN_EVERYTHING);
        page.all("input[type=checkbox]").forEach(WebElement::click);
        page.settle();
        return page;
    }
}

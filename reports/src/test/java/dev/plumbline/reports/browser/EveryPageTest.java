package dev.plumbline.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every page that the program writes, however it is looked at. */
@InABrowser
class EveryPageTest {

    @ParameterizedTest
    @MethodSource("dev.plumbline.reports.browser.Pages#all")
    void asks_for_nothing_complains_of_nothing_and_is_for_everyone(String name, Browser browser) throws IOException {
        for (Look look : new Look[] {Look.DESK, Look.DESK.dark()}) {
            Page page = browser.open(Pages.of(name), look);

            assertThat(page.misdeeds()).as(look.toString()).isEmpty();
            assertThat(page.breaches()).as(look.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.reports.browser.Pages#all")
    void fits_a_phone(String name, Browser browser) throws IOException {
        Page page = browser.open(Pages.of(name), Look.PHONE);

        assertThat(page.lines(Scripts.WIDER_THAN_THE_WINDOW)).isEmpty();
        assertThat(page.run("return document.scrollingElement.scrollWidth")).isEqualTo(360L);
        assertThat(page.misdeeds()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.reports.browser.Pages#all")
    void shows_everything_without_scripts_but_what_needs_them(String name, Browser browser) throws IOException {
        Page page = browser.open(Pages.of(name), Look.DESK.withoutScripts());

        assertThat(page.lines(Scripts.HIDDEN_CONTENT)).isEmpty();
        assertThat(page.lines(Scripts.VISIBLE_CONTROLS)).isEmpty();
        assertThat(page.misdeeds()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.reports.browser.Pages#all")
    void is_whole_on_paper(String name, Browser browser) throws IOException {
        Page page = browser.open(Pages.of(name), Look.PAPER);

        assertThat(page.lines(Scripts.NOT_ON_PAPER)).isEmpty();
        assertThat(page.lines(Scripts.WIDER_THAN_THE_WINDOW)).isEmpty();
    }
}

package dev.plumbline.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What a number is, beside it, by mouse and by keyboard. */
@InABrowser
class TipsTest {

    private Page page;

    @BeforeEach
    void opened(Browser browser) throws IOException {
        page = browser.open(Pages.of("report/sample"), Look.DESK);
    }

    @Test
    void a_number_that_is_pointed_at_says_what_it_is() {
        page.hover(".scroll td > b");

        assertThat(page.one("#tip").isDisplayed()).isTrue();
        assertThat(page.one("#tip .of").getText()).isNotEmpty();
        assertThat(page.breaches()).isEmpty();
        assertThat(page.misdeeds()).isEmpty();
    }

    @Test
    void by_keyboard_enter_goes_into_a_table_arrows_from_cell_to_cell_and_escape_out_of_it() {
        page.run("document.querySelector('.task .scroll table.figures').parentElement.focus()");

        page.press(Keys.ENTER, Keys.ARROW_RIGHT, Keys.ARROW_DOWN);
        assertThat(page.run("return document.activeElement.tagName")).isEqualTo("TD");
        page.press(Keys.ESCAPE);
        page.press(Keys.ESCAPE);
        assertThat(page.run("return document.activeElement.className")).isEqualTo("scroll");
        assertThat(page.misdeeds()).isEmpty();
    }
}

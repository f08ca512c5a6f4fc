package dev.plumbline.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Whoever has no mouse comes everywhere, and sees where that is. */
@InABrowser
class KeyboardTest {

    @ParameterizedTest
    @ValueSource(strings = {"report/sample"})
    void the_tab_key_reaches_every_control_in_the_order_of_the_page_and_each_shows_its_focus(
            String name, Browser browser) throws IOException {
        Page page = browser.open(Pages.of(name), Look.DESK);
        List<String> controls = page.lines(Scripts.CONTROLS);
        List<String> reached = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < controls.size(); i++) {
            page.press(Keys.TAB);
            reached.add((String) page.run(Scripts.FOCUSED));
            unseen.addAll(page.lines(Scripts.FOCUSED_BUT_NOT_SHOWN));
        }

        assertThat(controls).hasSizeGreaterThan(10);
        assertThat(reached).isEqualTo(controls);
        assertThat(unseen).isEmpty();
    }
}

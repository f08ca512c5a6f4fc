package dev.plumbline.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Sections of tasks are laid out when one comes near, and nobody notices. */
@InABrowser
class SectionsTest {

    private static URI at(String place) throws IOException {
        return URI.create(Pages.of("report/sample").toUri() + place);
    }

    @Test
    void a_link_to_the_last_task_shows_it(Browser browser) throws IOException {
        Page page = browser.open(at("#task-4"), Look.DESK);

        assertThat(page.run("const top = document.getElementById('task-4').getBoundingClientRect().top;"
                        + " return top > -1 && top < innerHeight"))
                .isEqualTo(true);
    }

    @Test
    void a_link_to_a_footnote_in_it_shows_that(Browser browser) throws IOException {
        Page page = browser.open(at("#task-1-note-1"), Look.PHONE);

        assertThat(page.run("const at = document.getElementById('task-1-note-1').getBoundingClientRect();"
                        + " return at.top > -1 && at.bottom <= innerHeight"))
                .isEqualTo(true);
    }

    @Test
    void on_paper_all_of_them_are_laid_out(Browser browser) throws IOException {
        Page page = browser.open(at(""), Look.PAPER);

        assertThat(page.run("return [...document.querySelectorAll('section.task')]"
                        + ".every(task => getComputedStyle(task).contentVisibility === 'visible')"))
                .isEqualTo(true);
    }
}

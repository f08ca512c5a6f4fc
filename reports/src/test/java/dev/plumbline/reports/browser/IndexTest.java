package dev.plumbline.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Four runs in November: on the 1st of 14 tasks, on the 2nd of one, on the 3rd one that cannot be read, on the 4th of four. */
@InABrowser
class IndexTest {

    private static final String DAYS = """
            return [...document.querySelectorAll('#runs-table tbody tr')].filter(row => row.checkVisibility())
                .map(row => row.dataset.run.slice(6, 8));
            """;

    private Browser browser;
    private Page page;

    @BeforeEach
    void opened(Browser opened) throws IOException {
        browser = opened;
        page = browser.open(Pages.of("index"), Look.DESK);
    }

    @AfterEach
    void it_did_nothing_else() {
        assertThat(page.misdeeds()).isEmpty();
    }

    private List<String> days() {
        return page.lines(DAYS);
    }

    private WebElement head(String name) {
        return page.all("#runs-table thead th").stream()
                .filter(head -> head.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void sortBy(String name) {
        head(name).findElement(Page.css("button")).sendKeys(Keys.ENTER);
    }

    private Page permalink(String hash) throws IOException {
        page = browser.open(URI.create(Pages.of("index").toUri() + hash), Look.DESK);
        return page;
    }

    @Test
    void the_newest_run_comes_first_and_enter_on_a_head_sorts_by_it_and_once_more_the_other_way() {
        assertThat(days()).containsExactly("04", "03", "02", "01");

        sortBy("Gates as expected");
        assertThat(days()).containsExactly("01", "04", "02", "03");
        assertThat(head("Gates as expected").getDomAttribute("aria-sort")).isEqualTo("descending");
        assertThat(page.all("#runs-table [aria-sort]")).hasSize(1);

        sortBy("Gates as expected");
        assertThat(days()).containsExactly("02", "04", "01", "03");
        assertThat(page.hash()).isEqualTo("#runs?sort=3%2B");
    }

    @Test
    void words_are_looked_for_in_names_tasks_and_gates_and_the_count_is_told() {
        page.one("#find").sendKeys("Fabricated");

        assertThat(days()).containsExactly("04", "01");
        assertThat(page.one("#shown").getText()).isEqualTo("2 of 4 runs");
        assertThat(page.hash()).isEqualTo("#runs?find=Fabricated");
    }

    @Test
    void a_verdict_leaves_the_runs_that_have_it() {
        page.one("#state option[value=unreadable]").click();

        assertThat(days()).containsExactly("03");
        assertThat(page.one("#shown").getText()).isEqualTo("1 of 4 runs");
    }

    @Test
    void an_address_holds_the_whole_state() throws IOException {
        permalink("#runs?find=fabricated&state=as-expected&sort=3-&pick=20261104-080000%2020261101-080000");

        assertThat(days()).containsExactly("01", "04");
        assertThat(page.one("#find").getDomProperty("value")).isEqualTo("fabricated");
        assertThat(page.all("#runs-table input:checked")).hasSize(2);
        assertThat(page.one("#picked-told").getText()).startsWith("From 20261101-080000 to 20261104-080000 ");
    }

    @Test
    void what_an_address_does_not_know_is_left_aside() throws IOException {
        permalink("#runs?find=&state=__proto__&sort=99%2B&pick=constructor");

        assertThat(days()).containsExactly("01", "02", "03", "04");
        assertThat(page.one("#picked-told").getText()).isEqualTo("Pick two runs above.");
    }

    @Test
    void two_runs_that_are_picked_are_told_of_beside_each_other_and_lead_to_their_comparison() throws IOException {
        page.one("[aria-label='Pick 20261104-080000']").sendKeys(Keys.SPACE);
        assertThat(page.one("#picked-told").getText()).isEqualTo("Pick one more run.");
        page.one("[aria-label='Pick 20261101-080000']").sendKeys(Keys.SPACE);

        assertThat(page.one("#picked-command code").getText())
                .isEqualTo("./plumbline compare 20261101-080000 20261104-080000");
        assertThat(page.all("table.picked tbody tr")).hasSizeGreaterThan(10);
        WebElement link = page.one("#picked-command a");
        assertThat(link.isDisplayed()).isTrue();
        assertThat(Pages.of("index").resolveSibling(link.getDomAttribute("href")))
                .exists();
    }
}

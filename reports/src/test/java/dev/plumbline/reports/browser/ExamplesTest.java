package dev.plumbline.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The browser of the examples within a report, by the example of the claims with fabricated citations. */
@InABrowser
class ExamplesTest {

    private static final String REPORT = "report/fabricated-citations";

    private Browser browser;
    private Page page;

    @BeforeEach
    void opened(Browser opened) throws IOException {
        browser = opened;
        permalink(REPORT, "#examples-1");
    }

    @AfterEach
    void it_did_nothing_else() {
        assertThat(page.misdeeds()).isEmpty();
    }

    private void permalink(String report, String hash) throws IOException {
        page = browser.open(URI.create(Pages.of(report).toUri() + hash), Look.DESK);
    }

    private List<String> texts(String css) {
        return page.lines("return [...document.querySelectorAll(arguments[0])].map(node => node.textContent)", css);
    }

    private List<String> ids() {
        return texts(".browser .entry-id");
    }

    private void choose(String control, String value) {
        page.one("[data-control=" + control + "] option[value='" + value + "']").click();
    }

    private String count() {
        return page.one("[data-count]").getText();
    }

    @Test
    void an_outcome_leaves_the_examples_that_have_it() {
        String all = count();

        choose("outcome", "inherited");

        assertThat(texts(".browser .found")).hasSize(20).allMatch(found -> found.contains("inherited"));
        assertThat(count()).isNotEqualTo(all);
        assertThat(page.hash()).isEqualTo("#examples-1?outcome=inherited");
    }

    @Test
    void a_slice_and_an_outcome_together_leave_what_has_both() {
        choose("slice", "citation=fabricated");
        choose("outcome", "inherited");

        assertThat(texts(".browser .found")).isNotEmpty().allMatch(found -> found.contains("inherited"));
        page.run("document.querySelectorAll('.browser details').forEach(one => one.firstChild.click())");
        assertThat(page.one(".browser details[open] .facts").getText()).contains("citation=fabricated");
    }

    @Test
    void what_is_searched_for_is_in_the_id_or_in_a_text_of_each() {
        String first = ids().get(0);

        page.one("[data-control=q]").sendKeys(first);

        assertThat(ids()).containsExactly(first);
        assertThat(count()).startsWith("1 of the ");
    }

    @Test
    void the_order_is_the_one_asked_for() {
        choose("sort", "student");
        List<String> unsure = ids();
        choose("sort", "-student");

        assertThat(ids()).hasSize(20).doesNotContainAnyElementsOf(unsure);
        assertThat(page.hash()).isEqualTo("#examples-1?sort=-student");
    }

    @Test
    void pages_are_turned_and_the_last_one_has_none_after_it() {
        List<String> first = ids();

        page.one("[data-turn='1']").sendKeys(Keys.ENTER);

        assertThat(ids()).isNotEmpty().doesNotContainAnyElementsOf(first);
        assertThat(page.one("[data-page]").getText()).startsWith("Page 2 of ");
        page.one("[data-turn='-1']").sendKeys(Keys.ENTER);
        assertThat(ids()).isEqualTo(first);
        assertThat(page.one("[data-turn='-1']").isEnabled()).isFalse();
    }

    @Test
    void an_address_holds_the_whole_state_and_the_example_that_stands_open() throws IOException {
        choose("outcome", "inherited");
        choose("sort", "-weak");
        page.one("[data-turn='1']").sendKeys(Keys.ENTER);
        page.one(".browser summary").sendKeys(Keys.ENTER);
        page.settle();
        List<String> before = ids();
        String hash = page.hash();

        permalink(REPORT, hash);

        assertThat(hash).startsWith("#examples-1?").contains("open=");
        assertThat(ids()).isEqualTo(before);
        assertThat(page.one(".browser details[open] .entry-id").getText()).isEqualTo(before.get(0));
        assertThat(page.one("[data-control=outcome]").getDomProperty("value")).isEqualTo("inherited");
        assertThat(page.hash()).isEqualTo(hash);
    }

    @Test
    void what_an_address_does_not_know_is_told_and_ignored() throws IOException {
        permalink(REPORT, "#examples-1?outcome=none&page=0&__proto__=1&constructor=2&sort=%3Cb%3E");

        assertThat(count())
                .endsWith("Not known here, and ignored: outcome=none, page=0, __proto__=1, constructor=2, sort=<b>.");
        assertThat(ids()).hasSize(20);
    }

    @Test
    void what_stands_open_is_for_everyone_too() throws IOException {
        for (String report : List.of(REPORT, "report/probes/citations", "report/pressure/turnover/turns")) {
            for (Look look : new Look[] {Look.DESK, Look.DESK.dark(), Look.PHONE}) {
                page = browser.open(URI.create(Pages.of(report).toUri() + "#examples-1"), look);
                page.one(".browser summary").sendKeys(Keys.ENTER);
                page.settle();

                assertThat(page.one(".browser details[open] .entry-body").isDisplayed())
                        .isTrue();
                assertThat(page.breaches()).as(report + look).isEmpty();
                assertThat(page.lines(Scripts.WIDER_THAN_THE_WINDOW))
                        .as(report + look)
                        .isEmpty();
                assertThat(page.misdeeds()).isEmpty();
            }
        }
    }

    @Test
    void pairs_stand_side_by_side_and_pools_in_a_table() throws IOException {
        permalink("report/probes/citations", "#examples-1");
        page.one(".browser summary").sendKeys(Keys.ENTER);
        page.settle();
        assertThat(page.all(".browser details[open] .side")).hasSize(2);
        assertThat(page.misdeeds()).isEmpty();

        permalink("report/pressure/turnover/turns", "#examples-1");
        page.one(".browser summary").sendKeys(Keys.ENTER);
        page.settle();
        assertThat(page.all(".browser details[open] table.candidates tbody tr")).hasSizeGreaterThan(2);
    }
}

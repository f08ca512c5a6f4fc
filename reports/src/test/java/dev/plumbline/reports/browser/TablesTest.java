package dev.plumbline.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The tables of a report that can be sorted and filtered: what each task found. */
@InABrowser
class TablesTest {

    private static final String ROWS = """
            return [...document.querySelectorAll('table.tasks tbody tr')].filter(row => row.checkVisibility())
                .map(row => row.cells[0].textContent.trim());
            """;

    @Test
    void enter_on_a_head_sorts_and_once_more_the_other_way(Browser browser) throws IOException {
        Page page = browser.open(Pages.of("report/many tasks"), Look.DESK);
        WebElement head = page.one("table.tasks thead th");
        List<String> sorted =
                page.lines(ROWS).stream().sorted(Comparator.naturalOrder()).toList();

        head.findElement(Page.css("button")).sendKeys(Keys.ENTER);
        assertThat(page.lines(ROWS)).isEqualTo(sorted);
        assertThat(head.getDomAttribute("aria-sort")).isEqualTo("ascending");

        head.findElement(Page.css("button")).sendKeys(Keys.ENTER);
        assertThat(page.lines(ROWS))
                .isEqualTo(sorted.stream().sorted(Comparator.reverseOrder()).toList());
        assertThat(head.getDomAttribute("aria-sort")).isEqualTo("descending");
        assertThat(page.misdeeds()).isEmpty();
    }

    @Test
    void words_in_the_field_above_leave_the_rows_that_have_them(Browser browser) throws IOException {
        Page page = browser.open(Pages.of("report/many tasks"), Look.DESK);
        int all = page.lines(ROWS).size();

        page.one("input[data-filter]").sendKeys("NEVER turnover-");

        assertThat(page.lines(ROWS)).containsExactly("turnover-never");
        assertThat(page.one("input[data-filter] ~ output").getText()).isEqualTo("1 of " + all);
        assertThat(page.misdeeds()).isEmpty();
    }
}

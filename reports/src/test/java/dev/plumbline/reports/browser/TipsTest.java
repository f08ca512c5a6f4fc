package dev.plumbline.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WrapsDriver;
import org.openqa.selenium.interactions.Actions;

/** Every number and every name of a table says what it is, beside it. */
@InABrowser
class TipsTest {

    /** The box of the first table of that caption, whatever it is folded into. */
    private static final String BOX = """
            const table = [...document.querySelectorAll('table')].find((one) => one.caption.textContent === arguments[0]);
            for (let fold = table.closest('details'); fold; fold = fold.parentElement.closest('details')) {
                fold.open = true;
            }
            table.scrollIntoView({block: 'center'});
            return table.closest('.scroll');
            """;

    /** More than a tip waits before it comes and goes. */
    private static final Duration DELAY = Duration.ofSeconds(1);

    private static WebDriver driver(WebElement element) {
        return ((WrapsDriver) element).getWrappedDriver();
    }

    /** With everything open that one can open. */
    private static Page opened(Browser browser, Look look) throws IOException {
        Page page = browser.open(Pages.of("report/sample"), look);
        page.run("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        return page;
    }

    private static String hover(Page page, WebElement element) {
        page.run("arguments[0].scrollIntoView({block: 'center'})", element);
        new Actions(driver(element)).moveToElement(element).pause(DELAY).perform();
        return shown(page);
    }

    private static String shown(Page page) {
        WebElement tip = page.one("#tip");
        assertThat(tip.isDisplayed()).isTrue();
        return tip.getText();
    }

    private static WebElement focused(Page page) {
        return driver(page.one("body")).switchTo().activeElement();
    }

    private static WebElement box(Page page, String caption) {
        return (WebElement) page.run(BOX, caption);
    }

    private static WebElement number(Page page) {
        return box(page, "Against truth").findElement(By.cssSelector("td:has(> b)"));
    }

    @Test
    void a_number_says_on_hover_what_it_is_and_what_it_rests_on(Browser browser) throws IOException {
        Page page = opened(browser, Look.DESK);

        assertThat(hover(page, number(page)))
                .startsWith(
                        "accuracy, weak\nAgainst truth\n.750, 95 % interval .730 to .770; 4 examples, 2 clusters, 2 seeds\n")
                .contains("accuracy: Share of examples whose most probable class is the true one; a tie is a miss."
                        + " Formula: mean of 1[f = y]. Undefined where ");
        assertThat(number(page).getAttribute("aria-describedby")).isEqualTo("tip");
        assertThat(page.one("#tip").getAttribute("role")).isEqualTo("tooltip");

        page.press(Keys.ESCAPE);
        assertThat(page.one("#tip").isDisplayed()).isFalse();
        assertThat(number(page).getAttribute("aria-describedby")).isNull();
        assertThat(page.misdeeds()).isEmpty();
    }

    @Test
    void a_number_that_is_missing_says_why(Browser browser) throws IOException {
        Page page = opened(browser, Look.PHONE.dark());

        assertThat(hover(page, box(page, "Against the ratings").findElement(By.cssSelector("td.none > b"))))
                .contains("\u2013 undefined", "Why: the ratings hold one class only plain.")
                .doesNotContain("examples,");
    }

    @Test
    void a_tip_stays_while_one_is_on_it_and_within_the_window(Browser browser) throws IOException {
        Page page = opened(browser, Look.PHONE);
        hover(page, number(page));

        new Actions(driver(page.one("#tip")))
                .moveToElement(page.one("#tip"))
                .pause(DELAY)
                .perform();
        assertThat(page.one("#tip").isDisplayed()).isTrue();
        assertThat(page.run("const at = document.getElementById('tip').getBoundingClientRect();"
                        + " return at.left >= 0 && at.top >= 0 && at.right <= innerWidth && at.bottom <= innerHeight"))
                .isEqualTo(true);
    }

    @Test
    void arrow_keys_go_from_number_to_number_and_each_says_what_it_is(Browser browser) throws IOException {
        Page page = opened(browser, Look.DESK);
        page.press(Keys.TAB);
        page.run("arguments[0].focus()", box(page, "Against truth"));
        page.press(Keys.ENTER);
        assertThat(focused(page).getText()).startsWith(".750");
        assertThat(shown(page)).startsWith("accuracy, weak\n");

        page.press(Keys.ARROW_DOWN);
        assertThat(shown(page)).startsWith("accuracy, student/soft\n");
        page.press(Keys.HOME);
        assertThat(focused(page).getText()).isEqualTo("student/soft");
        page.press(Keys.END, Keys.ARROW_UP, Keys.ARROW_UP);
        assertThat(focused(page).getTagName()).isEqualTo("th");
        page.press(Keys.ESCAPE, Keys.ESCAPE);
        assertThat(focused(page).getAttribute("class")).isEqualTo("scroll");
    }

    @Test
    void a_table_is_one_stop_of_the_tab_key(Browser browser) throws IOException {
        Page page = opened(browser, Look.DESK);

        assertThat(page.run(
                        "return arguments[0].querySelectorAll('a:not([tabindex=\"-1\"]), button, [tabindex=\"0\"]').length",
                        box(page, "Against truth")))
                .isEqualTo(0L);
    }

    @Test
    void a_name_leads_to_its_entry_without_scripts_too(Browser browser) throws IOException {
        Page page = opened(browser, Look.DESK.withoutScripts());
        box(page, "Against truth").findElement(By.cssSelector("thead a")).click();

        assertThat(page.hash()).isEqualTo("#term-accuracy");
        assertThat(page.one("#term-accuracy").isDisplayed()).isTrue();
    }
}

package dev.plumbline.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser sees what pages of ours must never do: here is a page that does each of these things once. */
@InABrowser
class BrowserTest {

    @TempDir
    private Path folder;

    private Page open(Browser browser, Look look, String head, String body) throws IOException {
        Path file = folder.resolve("page.html");
        Files.writeString(
                file,
                "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Page</title>" + head
                        + "<body><main><h1>Page</h1>" + body + "</main></body></html>");
        return browser.open(file, look);
    }

    private List<String> misdeeds(Browser browser, String head, String body) throws IOException {
        Page page = open(browser, Look.DESK, head, body);
        page.settle();
        return page.misdeeds();
    }

    @Test
    void a_page_that_does_nothing_is_not_suspected(Browser browser) throws IOException {
        assertThat(misdeeds(browser, "", "<p>Text")).isEmpty();
    }

    @Test
    void requests_are_seen_whoever_makes_them_and_wherever_to(Browser browser) throws IOException {
        assertThat(misdeeds(browser, "<link rel=stylesheet href=beside.css>", "<p>Text"))
                .anyMatch(what -> what.startsWith("requests file:") && what.endsWith("beside.css"));
        assertThat(misdeeds(browser, "", "<img alt=one src=https://example.org/one.png>"))
                .contains("requests https://example.org/one.png");
        assertThat(misdeeds(browser, "", "<script>fetch('https://example.org/two').catch(e => 0)</script>"))
                .contains("requests https://example.org/two");
        assertThat(misdeeds(browser, "<meta http-equiv=refresh content='0;url=https://example.org/three'>", ""))
                .contains("requests https://example.org/three");
    }

    @Test
    void complaints_errors_and_dialogs_are_seen(Browser browser) throws IOException {
        assertThat(misdeeds(browser, "", "<script>console.warn('careful')</script>"))
                .singleElement()
                .asString()
                .contains("careful");
        assertThat(misdeeds(browser, "", "<script>undefined.x</script>")).anyMatch(what -> what.startsWith("error: "));
        assertThat(misdeeds(browser, "", "<script>Promise.reject('late')</script>"))
                .contains("rejected: late");
        assertThat(misdeeds(browser, "", "<script>alert(1)</script>")).containsExactly("alert: 1");
    }

    @Test
    void what_its_own_policy_forbids_a_page_is_seen(Browser browser) throws IOException {
        String policy = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">";

        assertThat(misdeeds(browser, policy, "<p style='color: red'>Text"))
                .anyMatch(what -> what.startsWith("violates style-src-attr: inline"));
        assertThat(misdeeds(browser, policy, "<script>document.title = 'ran'</script>"))
                .anyMatch(what -> what.startsWith("violates script-src-elem: inline"));
    }

    @Test
    void each_look_is_the_one_asked_for(Browser browser) throws IOException {
        String style =
                "<style>p { content: 'desk light' } @media (prefers-color-scheme: dark) { p { content: 'dark' } }"
                        + " @media (max-width: 360px) { p { content: 'phone' } } @media print { p { content: 'print' } }</style>";
        String body = "<p id=p>Text<noscript>no script</noscript><script>document.title = 'ran'</script>";
        String look = "return getComputedStyle(p).content + document.title";

        assertThat(open(browser, Look.DESK, style, body).run(look)).isEqualTo("\"desk light\"ran");
        assertThat(open(browser, Look.DESK.dark(), style, body).run(look)).isEqualTo("\"dark\"ran");
        assertThat(open(browser, Look.PHONE, style, body).run(look)).isEqualTo("\"phone\"ran");
        assertThat(open(browser, Look.PAPER, style, body).run(look)).isEqualTo("\"print\"ran");
        Page still = open(browser, Look.DESK.withoutScripts(), style, body);
        assertThat(still.run(look)).isEqualTo("\"desk light\"Page");
        assertThat(still.one("noscript").getCssValue("display")).isEqualTo("inline");
    }

    @Test
    void a_page_that_is_not_for_everyone_is_told_of_with_its_elements(Browser browser) throws IOException {
        assertThat(open(browser, Look.DESK, "", "<p style='color: #999; background: #fff'>Pale")
                        .breaches())
                .singleElement()
                .asString()
                .startsWith("color-contrast (serious), 1 times: ")
                .contains("<p style=\"color: #999; background: #fff\">Pale", "contrast of 2.84");
        assertThat(open(browser, Look.DESK, "", "<p>Dark on light").breaches()).isEmpty();
    }

    @Test
    void what_sticks_out_of_a_phone_is_named_unless_its_box_scrolls(Browser browser) throws IOException {
        String wide = "<p class=wide style='width: 500px'>Wide";

        assertThat(open(browser, Look.PHONE, "", wide).lines(Scripts.WIDER_THAN_THE_WINDOW))
                .containsExactly("P.wide 508: Wide");
        assertThat(open(browser, Look.PHONE, "", "<div style='overflow-x: auto'>" + wide + "</div>")
                        .lines(Scripts.WIDER_THAN_THE_WINDOW))
                .isEmpty();
    }

    @Test
    void a_page_is_opened_anew_for_another_hash(Browser browser) throws IOException {
        Page page = open(browser, Look.DESK, "", "<p id=p>Text<script>p.append(location.hash)</script>");
        URI address = folder.resolve("page.html").toUri();

        assertThat(page.one("p").getText()).isEqualTo("Text");
        assertThat(browser.open(URI.create(address + "#one"), Look.DESK)
                        .one("p")
                        .getText())
                .isEqualTo("Text#one");
        assertThat(browser.open(URI.create(address + "#two"), Look.DESK).misdeeds())
                .isEmpty();
    }
}

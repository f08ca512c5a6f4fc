package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.reports.html.Escape;
import dev.plumbline.reports.html.Html;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that would run if a page let it stands in every place that takes text. */
class HostileTextTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><img src=x onerror=alert(1)>",
                "'><svg onload=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onfocus='alert(1)' autofocus='",
                "` onclick=`alert(1)",
                "<svg><script>alert(1)</script></svg>",
                "<svg/onload=alert(1)>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "javascript:alert(1)",
                "<body onload=alert(1)>",
                "<math><mtext></table><mglyph><style><img src onerror=alert(1)>",
                "<!--><script>alert(1)</script-->",
                "--><script>alert(1)</script><!--",
                "<![CDATA[<script>alert(1)</script>]]>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "<meta http-equiv=refresh content=\"0;url=https://example.org\">",
                "<base href=https://example.org/>",
                "<link rel=stylesheet href=https://example.org/x.css>",
                "<style>body{display:none}</style>",
                "<object data=x><embed src=x>",
                "<form action=https://example.org><input autofocus onfocus=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<plaintext>",
                "</table></section></main></body></html><script>alert(1)</script>",
                "\ufeff<script>alert(1)</script>",
                "<scr\u0000ipt>alert(1)</scr\u0000ipt>"
            })
    void is_inert_everywhere(String payload) throws IOException {
        new HtmlReporter().write(SampleRun.plain(), folder);
        Document harmless = Jsoup.parse(Files.readString(folder.resolve("report.html")));
        new HtmlReporter().write(SampleRun.with(payload), folder);
        Document page = Jsoup.parse(Files.readString(folder.resolve("report.html")));

        assertThat(page.getAllElements().eachAttr("class"))
                .isEqualTo(harmless.getAllElements().eachAttr("class"));
        assertThat(page.getAllElements().stream().map(Element::tagName))
                .isEqualTo(
                        harmless.getAllElements().stream().map(Element::tagName).toList());
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey().toLowerCase(Locale.ROOT)).doesNotStartWith("on");
                assertThat(attribute.getKey()).isNotIn("src", "style", "action", "srcdoc", "autofocus");
            }
        }
        assertThat(page.select("[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
    }

    @Test
    void is_shown_as_it_is() throws IOException {
        new HtmlReporter().write(SampleRun.with("<b>&amp;\"'`"), folder);
        Document page = Jsoup.parse(Files.readString(folder.resolve("report.html")));

        assertThat(page.selectFirst("section.task h2").text()).isEqualTo("error-mix <b>&amp;\"'`");
        assertThat(page.select("ol.notes li").eachText()).contains("the ratings hold one class only <b>&amp;\"'`");
    }

    @Test
    void what_has_no_shape_or_turns_its_neighbours_is_named() {
        assertThat(Escape.html("a\u0000b\u001b\u007f")).isEqualTo("a\u2400b\u241b\u2421");
        assertThat(Escape.html("\u202egnp.exe")).isEqualTo("[U+202E]gnp.exe");
        assertThat(Escape.html("\u2066\u2069\u200f\u061c")).isEqualTo("[U+2066][U+2069][U+200F][U+061C]");
        assertThat(Escape.html("\u0085\u2028\u200b\ufeff")).isEqualTo("[U+0085][U+2028][U+200B][U+FEFF]");
        assertThat(Escape.html("\ud800")).isEqualTo("[U+D800]");
        assertThat(Escape.html("tab\tline\n")).isEqualTo("tab\tline\n");
        // the joiners shape letters, and emoji of several parts
        assertThat(Escape.html("\u0646\u200c\u0645 \ud83d\udc69\u200d\ud83d\udd2c"))
                .isEqualTo("\u0646\u200c\u0645 \ud83d\udc69\u200d\ud83d\udd2c");
    }

    @Test
    void what_could_run_or_load_has_no_way_into_a_page() {
        Html page = new Html();

        assertThatThrownBy(() -> page.open("script"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a report has no element <script>");
        assertThatThrownBy(() -> page.open("p", "onclick", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a report has no attribute onclick=\"x\"");
        assertThatThrownBy(() -> page.open("a", "href", "javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a report has no attribute href=\"javascript:alert(1)\"");
    }
}

package dev.plumbline.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    private static String tree(String html) {
        Element body = Jsoup.parse(html)
                .outputSettings(new OutputSettings().prettyPrint(false))
                .body();
        return body.html().replace("\n", "");
    }

    @Test
    void what_the_parser_ends_by_itself_is_the_tree_that_ends_would_make() {
        Html page = new Html();
        Grid table = Grid.open(page, "figures", "Sums", List.of("Arm", "a b", "c"));
        table.row(
                "one", cells -> cells.leaf("td", "1").open("td").leaf("b", "2").close());
        table.row("two", cells -> cells.leaf("td", "").leaf("td", "3"));
        table.close();
        page.leaf("p", "after");

        assertThat(tree(page.page())).isEqualTo(tree("""
                                <div class="scroll" role="group" tabindex="0" aria-labelledby="caption-1">\
                                <table class="figures"><caption id="caption-1">Sums</caption>\
                                <thead><tr><th scope="col">Arm</th><th scope="col">a b</th><th scope="col">c</th></tr></thead>\
                                <tbody><tr><th scope="row">one</th><td>1</td><td><b>2</b></td></tr>\
                                <tr><th scope="row">two</th><td></td><td>3</td></tr></tbody></table></div>\
                                <p>after</p>
                                """));
        assertThat(page.page()).doesNotContain("</td>", "</tr>", "</tbody>").contains("<td>1<td><b>2</b><tr>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "two words", "a=b", "'", "\"", "<", ">", "`", "a/b", "a/", "\u00e9", "\n", "&", "#x"
            })
    void a_value_without_quotes_is_the_value(String value) {
        Html page = new Html();
        page.leaf("p", "text", "data-value", value, "hidden", "");

        Element read = Jsoup.parse(page.page()).selectFirst("p");
        assertThat(read.attr("data-value")).isEqualTo(value);
        assertThat(read.hasAttr("hidden")).isTrue();
        assertThat(read.attributes()).hasSize(2);
    }

    @Test
    void within_a_picture_everything_is_written_in_full() {
        Html page = new Html();
        page.open("svg", "class", "x").open("line", "x1", "1").close().close().leaf("p", "", "class", "y");

        assertThat(page.page()).endsWith("<svg class=\"x\"><line x1=\"1\"></line></svg><p class=y></p>\n");
    }
}

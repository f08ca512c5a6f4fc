package dev.plumbline.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Svg;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MissingTest {

    private static Element page(List<Missing.Place> places) {
        Footnotes notes = new Footnotes("task-1");
        return Svg.page(page -> {
            new Missing(places, notes).write(page);
            notes.write(page);
        });
    }

    @Test
    void a_reason_is_told_once_with_the_first_figures_that_lack_a_value_for_it() {
        List<Missing.Place> five = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new Missing.Place("\u2013 no value", "auc on s=" + i, "one class only"))
                .toList();

        assertThat(page(five).select("p").eachText())
                .containsExactly("\u2013 no value: auc on s=1; auc on s=2; auc on s=3; and 2 more1");
        assertThat(page(five).select("li").eachText()).containsExactly("one class only");
    }

    @Test
    void other_reasons_and_other_signs_are_told_apart() {
        assertThat(page(List.of(
                                new Missing.Place("\u25c7 undefined", "pgr of a", "no gap"),
                                new Missing.Place("\u25c7 unstable", "pgr of b", "no gap"),
                                new Missing.Place("\u25c7 undefined", "pgr of c", "no truth")))
                        .select("p")
                        .eachText())
                .containsExactly(
                        "\u25c7 undefined: pgr of a1", "\u25c7 unstable: pgr of b1", "\u25c7 undefined: pgr of c2");
    }

    @Test
    void nothing_missing_is_nothing_told() {
        assertThat(page(List.of()).children()).isEmpty();
    }
}

package dev.plumbline.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Svg;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RibbonTest {

    private static Element drawn(Ribbon ribbon) {
        return Svg.page(page -> {
            Marks marks = new Marks(page, new Scale(0, 1, 0, 1));
            ribbon.draw(marks, "kept");
            ribbon.lines(marks);
        });
    }

    @Test
    void it_is_as_high_at_both_ends_and_bends_in_the_middle() {
        Element ribbon = drawn(new Ribbon(0, 10, 100, 50, 20));

        assertThat(ribbon.select("path.ribbon.kept").attr("d"))
                .isEqualTo("M0 10C50 10 50 50 100 50L100 70C50 70 50 30 0 30Z");
        // 20 high and 5 apart: four lines, the first 2.5 below the edge.
        assertThat(ribbon.select("path.along").attr("d"))
                .startsWith("M0 12.5C50 12.5 50 52.5 100 52.5M0 17.5")
                .endsWith("M0 27.5C50 27.5 50 67.5 100 67.5");
    }

    @Test
    void a_thin_one_still_has_a_line_and_one_of_nothing_is_not_drawn() {
        assertThat(drawn(new Ribbon(0, 10, 100, 50, 0.4)).select("path.along").attr("d"))
                .isEqualTo("M0 10.2C50 10.2 50 50.2 100 50.2");
        assertThat(drawn(new Ribbon(0, 10, 100, 50, 0)).select("path")).isEmpty();
    }
}

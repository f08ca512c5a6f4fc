package dev.plumbline.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Svg;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TileTest {

    private static Element drawn(Tile tile) {
        return Svg.page(page -> tile.draw(new Marks(page, new Scale(0, 1, 0, 1))));
    }

    @Test
    void a_step_is_reached_with_its_least_size() {
        assertThat(Tile.step(0.019, 0.02, 0.05, 0.15, 0.3)).isZero();
        assertThat(Tile.step(0.02, 0.02, 0.05, 0.15, 0.3)).isEqualTo(1);
        assertThat(Tile.step(0.299, 0.02, 0.05, 0.15, 0.3)).isEqualTo(3);
        assertThat(Tile.step(1, 0.02, 0.05, 0.15, 0.3)).isEqualTo(Tile.STEPS);
    }

    @Test
    void lines_across_are_one_broad_line_from_edge_to_edge() {
        Element stripes =
                drawn(new Tile(10, 20, 40, 24, 1, true, false, "\u22123")).selectFirst("path.stripes");

        assertThat(stripes.attr("d")).isEqualTo("M10 32h40");
        assertThat(stripes.attr("stroke-width")).isEqualTo("24");
    }

    @Test
    void what_hardly_parts_has_no_lines_and_only_the_other_sign_ever_has() {
        assertThat(drawn(new Tile(0, 0, 12, 12, 0, true, false, "0")).select("path"))
                .isEmpty();
        assertThat(drawn(new Tile(0, 0, 12, 12, 4, false, false, "+40")).select("path"))
                .isEmpty();
    }

    @Test
    void the_text_stands_in_the_middle_and_a_mark_is_a_class() {
        Element tile = drawn(new Tile(10, 20, 40, 24, 2, false, true, "+9"));

        assertThat(tile.select("rect").attr("class")).isEqualTo("tile step-2 marked");
        assertThat(tile.select("text").attr("x")).isEqualTo("30");
        assertThat(tile.select("text").attr("y")).isEqualTo("36");
    }
}

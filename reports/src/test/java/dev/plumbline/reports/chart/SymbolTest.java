package dev.plumbline.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SymbolTest {

    @Test
    void outlines_are_paths_around_the_point() {
        assertThat(Symbol.CIRCLE.around(10, 20)).isEqualTo("M6 20a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z");
        // a half diagonal of 4.8, so a side of 6.8
        assertThat(Symbol.SQUARE.around(10, 20)).isEqualTo("M13.4 16.6L6.6 16.6L6.6 23.4L13.4 23.4Z");
        assertThat(Symbol.DIAMOND.around(10, 20)).isEqualTo("M14.8 20L10 15.2L5.2 20L10 24.8Z");
        assertThat(Symbol.TRIANGLE.around(10, 20)).isEqualTo("M10 14.6L5.3 22.7L14.7 22.7Z");
        assertThat(Symbol.WEDGE.around(10, 20)).isEqualTo("M10 25.4L14.7 17.3L5.3 17.3Z");
    }

    @Test
    void no_two_look_alike_and_after_the_last_comes_the_first() {
        assertThat(Arrays.stream(Symbol.values()).map(symbol -> symbol.around(0, 0)))
                .doesNotHaveDuplicates();
        assertThat(Symbol.of(0)).isEqualTo(Symbol.CIRCLE);
        assertThat(Symbol.of(5)).isEqualTo(Symbol.CIRCLE);
    }
}

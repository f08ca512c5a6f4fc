package dev.plumbline.reports.chart;

import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.Svg;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Line;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class BetweenTest {

    private static Line line(Measured... values) {
        List<Line.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new Line.Point(i, Figure.of(values[i])));
        }
        return Line.of(new MetricKey("a", "", MetricKey.ALL, "m", Against.TRUTH), points);
    }

    private static Measured at(double value) {
        return value(value, value, value);
    }

    private static Elements drawn(Line above, Line below, int to) {
        // A unit is 10 both ways, and lines are 5 apart.
        return Svg.page(page -> new Between(above, below, "more")
                        .draw(new Plane(page, new Scale(0, to, 0, 10 * to), new Scale(0, 1, 10, 0))))
                .select("line.hatch");
    }

    @Test
    void lines_go_from_one_to_the_other_where_the_first_is_above() {
        // The first falls from 1 to 0, the second stays at .4: at half way they are .5 and .4, at the end the first is
        // below.
        Elements lines = drawn(line(at(1), at(0)), line(at(0.4), at(0.4)), 1);

        assertThat(lines.eachAttr("x1")).containsExactly("0", "5");
        assertThat(lines.eachAttr("y1")).containsExactly("0", "5");
        assertThat(lines.eachAttr("y2")).containsExactly("6", "6");
    }

    @Test
    void a_gap_in_either_leaves_a_gap_between() {
        Line whole = line(at(1), at(1), at(1), at(1));
        Line parted = line(at(0), undefined("nothing"), at(0), at(0));

        assertThat(drawn(whole, parted, 3).eachAttr("x1")).containsExactly("20", "25", "30");
        assertThat(drawn(whole, whole, 3)).isEmpty();
    }
}

package dev.plumbline.reports.chart;

import static dev.plumbline.reports.Samples.undefined;
import static dev.plumbline.reports.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.words.Axis;
import dev.plumbline.reports.words.Figure;
import dev.plumbline.reports.words.Line;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTitleTest {

    private static Line line(String loop, Against against, Measured first, Measured last) {
        return Line.of(
                new MetricKey("policy", loop, MetricKey.ALL, "chosen-good", against),
                List.of(new Line.Point(0, Figure.of(first)), new Line.Point(6, Figure.of(last))));
    }

    private static Measured about(double value) {
        return value(value, value - 0.02, value + 0.02);
    }

    private static String both(double ratings0, double ratings6, double truth0, double truth6) {
        return CurveTitle.of(
                new Axis("round"),
                List.of(
                        line("unpatched", Against.RATINGS, about(ratings0), about(ratings6)),
                        line("unpatched", Against.TRUTH, about(truth0), about(truth6))));
    }

    @Test
    void what_falls_by_truth_while_ratings_rise_or_stay_is_said_to_be_hidden() {
        assertThat(both(0.5, 0.99, 0.53, 0.26))
                .isEqualTo(
                        "By round, chosen-good of policy/unpatched by the ratings rises from .50 to .99, while by truth it"
                                + " falls from .53 to .26: no rating shows that.");
        assertThat(both(0.5, 0.51, 0.53, 0.26))
                .isEqualTo(
                        "By round, chosen-good of policy/unpatched by the ratings does not clearly change, from .50 to"
                                + " .51, while by truth it falls from .53 to .26: no rating shows that.");
    }

    @Test
    void what_ratings_show_too_is_not_said_to_be_hidden() {
        assertThat(both(0.5, 0.1, 0.53, 0.26))
                .isEqualTo(
                        "By round, chosen-good of policy/unpatched by the ratings falls from .50 to .10; by truth it falls"
                                + " from .53 to .26.");
        assertThat(both(0.5, 0.9, 0.53, 0.54))
                .isEqualTo(
                        "By round, chosen-good of policy/unpatched by the ratings rises from .50 to .90; by truth it does"
                                + " not clearly change, from .53 to .54.");
    }

    @Test
    void a_line_of_a_single_value_hides_nothing() {
        assertThat(CurveTitle.of(
                        new Axis("round"),
                        List.of(
                                line("unpatched", Against.RATINGS, about(0.5), undefined("nobody rated")),
                                line("unpatched", Against.TRUTH, about(0.5), about(0.1)))))
                .isEqualTo(
                        "By round, chosen-good of policy/unpatched by the ratings does not clearly change, at .50; by truth"
                                + " it falls from .50 to .10.");
    }

    @Test
    void lines_of_several_have_a_clause_each() {
        assertThat(CurveTitle.of(
                        new Axis("round"),
                        List.of(
                                line("one", Against.TRUTH, about(0.5), about(0.7)),
                                line("other", Against.TRUTH, undefined("nothing left"), undefined("nothing left")),
                                line("one", Against.RATINGS, about(0.5), about(0.2)))))
                .isEqualTo(
                        "By round, chosen-good of policy/one rises from .50 to .70; chosen-good of policy/other has no"
                                + " value; chosen-good of policy/one by the ratings falls from .50 to .20.");
    }
}

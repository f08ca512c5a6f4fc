package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.raters.Aggregations;
import dev.plumbline.reports.raters.Groups;
import dev.plumbline.reports.raters.Raters;
import dev.plumbline.reports.raters.WelfarePart;
import dev.plumbline.reports.task.RewardOrder;
import dev.plumbline.reports.task.SharedErrors;
import dev.plumbline.truth.Metric;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of the page that look for something by name look for names that there are. */
class NamesOfMetricsTest {

    static Stream<String> names() {
        return Stream.of(
                        Raters.METRICS,
                        Aggregations.SURENESS,
                        Groups.METRICS,
                        Groups.OF_RATERS,
                        SharedErrors.AGREEMENT,
                        WelfarePart.WHOLE,
                        RewardOrder.METRICS,
                        List.of(WelfarePart.UTILITY))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_that_a_part_looks_for_is_that_of_a_metric(String name) {
        assertThat(Metric.named(name)).isPresent();
    }
}

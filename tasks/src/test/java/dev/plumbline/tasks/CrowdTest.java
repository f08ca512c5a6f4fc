package dev.plumbline.tasks;

import static dev.plumbline.tasks.SuiteRun.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrowdTest {

    @BeforeEach
    void real_data_are_there() {
        SuiteRun.require("crowd-bluebird");
        SuiteRun.require("crowd-dog");
    }

    @ParameterizedTest
    @CsvSource({
        // the majority to four digits; Dawid and Skene's smoothing differs from author to author
        "crowd-bluebird, majority,    .7593, .00005",
        "crowd-dog,      majority,    .8222, .00005",
        "crowd-bluebird, dawid-skene, .8981, .005",
        "crowd-dog,      dawid-skene, .8426, .005"
    })
    void aggregations_of_real_labels_are_as_right_as_published(
            String task, String method, double accuracy, double tolerance) {
        assertThat(estimate(task, "aggregation", method, "all", "accuracy-ties-shared"))
                .isCloseTo(accuracy, within(tolerance));
    }
}

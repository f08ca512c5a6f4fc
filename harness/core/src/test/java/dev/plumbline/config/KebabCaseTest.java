package dev.plumbline.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KebabCaseTest {

    private enum Part {
        HELD_OUT
    }

    @ParameterizedTest
    @CsvSource({
        "heldOut, held-out",
        "TwoViews, two-views",
        "l2, l2",
        "task, task",
        "top5Share, top5-share",
        "RewardBench2, reward-bench-2"
    })
    void humps_become_hyphens(String camel, String kebab) {
        assertThat(KebabCase.of(camel)).isEqualTo(kebab);
    }

    @Test
    void a_constant_loses_its_capitals() {
        assertThat(KebabCase.of(Part.HELD_OUT)).isEqualTo("held-out");
    }
}

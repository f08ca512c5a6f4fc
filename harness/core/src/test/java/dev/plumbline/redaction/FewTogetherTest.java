package dev.plumbline.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FewTogetherTest {

    @Test
    void nothing_is_kept_back_where_no_part_is_small() {
        assertThat(FewTogether.of(Map.of("a", 40, "b", 10), 0, 10)).isEmpty();
    }

    @Test
    void a_small_part_takes_the_smallest_other_along_since_the_whole_less_the_rest_would_tell_it() {
        assertThat(FewTogether.of(Map.of("a", 40, "b", 30, "c", 20, "d", 4), 0, 10))
                .containsExactly("c", "d");
    }

    @Test
    void small_parts_that_are_many_together_take_nobody_along() {
        assertThat(FewTogether.of(Map.of("a", 40, "c", 6, "d", 4), 0, 10)).containsExactly("c", "d");
    }

    @Test
    void a_few_examples_in_no_part_are_a_small_part_as_well() {
        assertThat(FewTogether.of(Map.of("a", 40, "b", 30), 1, 10)).containsExactly("b");
        assertThat(FewTogether.of(Map.of("a", 40, "b", 30), 10, 10)).isEmpty();
    }

    @Test
    void of_equal_parts_the_first_by_name_goes_along() {
        assertThat(FewTogether.of(Map.of("x", 20, "b", 20, "d", 0), 0, 10)).containsExactly("b", "d");
    }

    @Test
    void all_parts_go_where_they_are_few_together() {
        assertThat(FewTogether.of(Map.of("a", 4, "b", 5), 0, 10)).containsExactly("a", "b");
    }
}

package dev.plumbline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "labeling, labeling, 0",
        "labelling, labeling, 1",
        "verdcit, verdict, 1", // one swap of neighbours
        "kitten, sitting, 3", // two substitutions, one insertion
        "Task, task, 0", // case does not count
        "ab, '', 2"
    })
    void the_distance_counts_edits(String a, String b, int edits) {
        assertThat(Nearest.distance(a, b)).isEqualTo(edits);
        assertThat(Nearest.distance(b, a)).isEqualTo(edits);
    }

    @Test
    void the_nearest_name_wins() {
        assertThat(Nearest.name("methds", List.of("method", "methods", "seeds")))
                .contains("methods");
    }

    @Test
    void of_equally_near_names_the_first_by_alphabet_wins() {
        assertThat(Nearest.name("bat", List.of("hat", "cat"))).contains("cat");
    }

    @Test
    void a_name_may_be_off_by_a_third_of_its_length_and_one() {
        // 6 letters: up to 6 / 3 + 1 = 3 edits; kitten to sitting takes 3, kitten to sittings takes 4.
        assertThat(Nearest.name("kitten", List.of("sitting"))).contains("sitting");
        assertThat(Nearest.name("kitten", List.of("sittings"))).isEmpty();
    }

    @Test
    void a_name_that_shares_nothing_is_never_near() {
        assertThat(Nearest.name("x", List.of("y"))).isEmpty();
        assertThat(Nearest.name("", List.of("y"))).isEmpty();
    }

    @Test
    void an_enormous_name_is_near_to_nothing() {
        assertThat(Nearest.name("task".repeat(100_000), List.of("task"))).isEmpty();
    }
}

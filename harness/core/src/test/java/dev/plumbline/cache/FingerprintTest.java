package dev.plumbline.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.config.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    record Part(Place place, String name, List<Double> numbers) {}

    record Other(Place place, String name, List<Double> numbers) {}

    private static Key key(Object... values) {
        Fingerprint print = new Fingerprint();
        List.of(values).forEach(print::add);
        return print.key();
    }

    @Test
    void the_key_of_nothing_is_the_hash_of_nothing() {
        assertThat(new Fingerprint().key().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void where_something_stands_is_no_part_of_its_key() {
        Part one = new Part(new Place("a.yaml", 1, 2), "x", List.of(1.0));
        assertThat(key(one)).isEqualTo(key(new Part(new Place("b.yaml", 70, 3), "x", List.of(1.0))));
        assertThat(key(one)).isNotEqualTo(key(new Part(one.place(), "y", List.of(1.0))));
        assertThat(key(one)).isNotEqualTo(key(new Part(one.place(), "x", List.of(Math.nextUp(1.0)))));
        assertThat(key(one)).isNotEqualTo(key(new Other(one.place(), "x", List.of(1.0))));
    }

    /** No two of these may run into each other: lists within lists, texts beside texts, nothing and something. */
    @Test
    void values_that_differ_only_in_how_they_are_put_together_have_different_keys() {
        List<Object> different = List.of(
                "ab",
                List.of("ab"),
                List.of("a", "b"),
                List.of("a", List.of("b")),
                List.of(List.of("a", "b")),
                Map.of("a", "b"),
                1,
                1.0,
                true,
                "1",
                List.of(),
                Optional.empty(),
                Optional.of("ab"),
                OptionalInt.of(1),
                new int[] {1},
                new double[] {1},
                new double[] {0},
                new double[] {-0.0});
        Set<Key> keys = new LinkedHashSet<>();
        different.forEach(value -> keys.add(key(value)));
        assertThat(keys).hasSize(different.size());
        assertThat(key("a", "b")).isNotEqualTo(key("ab"));
    }

    @Test
    void what_has_no_content_is_refused() {
        Runnable nothing = () -> {};
        assertThatThrownBy(() -> key(nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be part of a key; make it a record");
    }
}

package dev.plumbline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BinderTest {

    enum Side {
        NEAR,
        FAR_OFF
    }

    interface Port {}

    sealed interface Model extends Port {
        record Logistic(
                Place place,
                @Default("1") @Range(min = 0.001, max = 100) double l2) implements Model {}

        record Tree(int maxDepth) implements Model {}
    }

    record Part(Place place, String view, Model model) {}

    record Halves(double first, double second) {
        Halves {
            if (first + second != 1) {
                throw new IllegalArgumentException(
                        "expected halves that sum to 1, found " + (first + second) + "; correct one of them");
            }
        }
    }

    record Whole(
            Place place,
            String name,
            @Default("3") @Range(min = 1, max = 9) int count,
            @Default("-5") long seed,
            @Default("0.5") @Range(min = 0) double share,
            @Default("true") boolean shown,
            @Default("far-off") Side side,
            @Default("[near]") List<Side> sides,

            @Default("7") @Range(min = 1, max = 9) @OneOrMore
            List<Integer> layers,

            List<Integers> rows,
            Map<String, Map<String, String>> names,
            Optional<Part> part,
            OptionalDouble atMost,
            OptionalInt depth,
            Optional<Port> port,
            Optional<Halves> halves) {}

    record Integers(int value) {}

    record Unsupported(float value) {}

    private static final Map<Class<?>, Class<?>> PORTS = Map.of(Port.class, Model.class);

    @Test
    void what_is_left_out_takes_its_default_or_is_empty() {
        Whole whole = bind("\nname: x\n");

        assertThat(whole)
                .isEqualTo(new Whole(
                        new Place("t.yaml", 2, 1),
                        "x",
                        3,
                        -5,
                        0.5,
                        true,
                        Side.FAR_OFF,
                        List.of(Side.NEAR),
                        List.of(7),
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void what_is_written_is_bound() {
        Whole whole = bind("""
                name: "2"
                count: 9
                seed: 9223372036854775807
                share: 1e-3
                shown: false
                side: near
                sides: [far-off, near]
                layers: [2, 1]
                rows:
                  - {value: 1}
                  - value: -2
                names: {z: {b: 1, a: yes}, a: {}}
                part: {view: easy, model: {logistic: {l2: 2}}}
                at-most: .5
                depth: 0
                port: logistic
                halves: {first: 0.25, second: 0.75}
                """);

        assertThat(whole)
                .isEqualTo(new Whole(
                        new Place("t.yaml", 1, 1),
                        "2",
                        9,
                        Long.MAX_VALUE,
                        0.001,
                        false,
                        Side.NEAR,
                        List.of(Side.FAR_OFF, Side.NEAR),
                        List.of(2, 1),
                        List.of(new Integers(1), new Integers(-2)),
                        Map.of("z", Map.of("b", "1", "a", "yes"), "a", Map.of()),
                        Optional.of(new Part(
                                new Place("t.yaml", 13, 7),
                                "easy",
                                new Model.Logistic(new Place("t.yaml", 13, 38), 2))),
                        OptionalDouble.of(0.5),
                        OptionalInt.of(0),
                        Optional.of(new Model.Logistic(new Place("t.yaml", 16, 7), 1)),
                        Optional.of(new Halves(0.25, 0.75))));
    }

    @Test
    void a_list_may_be_written_as_its_only_item_where_the_record_says_so() {
        assertThat(bind("name: x\nlayers: 4").layers()).containsExactly(4);
    }

    @Test
    void a_map_keeps_the_order_of_the_file_and_cannot_be_changed() {
        Map<String, Map<String, String>> names =
                bind("name: x\nnames: {z: {}, m: {}, a: {}}").names();

        assertThat(names.keySet()).containsExactly("z", "m", "a");
        assertThatThrownBy(names::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_alternative_without_a_value_has_its_defaults() {
        assertThat(bind("name: x\nport:\n  logistic:\n").port())
                .contains(new Model.Logistic(new Place("t.yaml", 3, 3), 1));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("count: 5", "t.yaml:1:1: missing key 'name'; add it with text"),
                Arguments.of("name:", "t.yaml:1:6: expected text, found nothing; write it"),
                Arguments.of("name: [a]", "t.yaml:1:7: expected text, found a list; correct it"),
                Arguments.of("name: {a: b}", "t.yaml:1:7: expected text, found a mapping; correct it"),
                Arguments.of("name: x\ncuont: 5", "t.yaml:2:1: unknown key 'cuont'; did you mean 'count'?"),
                Arguments.of("nmae: x", "t.yaml:1:1: unknown key 'nmae'; did you mean 'name'?"),
                Arguments.of(
                        "name: x\nzzzzzz: 5",
                        "t.yaml:2:1: unknown key 'zzzzzz'; known are name, count, seed, share, shown, side, sides,"
                                + " layers, rows, names, part, at-most, depth, port, halves"),
                Arguments.of(
                        "name: x\nplace: here",
                        "t.yaml:2:1: unknown key 'place'; known are name, count, seed, share, shown, side, sides, layers, rows, names, part, at-most, depth, port, halves"),
                Arguments.of("name: x\natMost: 1", "t.yaml:2:1: unknown key 'atMost'; did you mean 'at-most'?"),
                Arguments.of(
                        "name: x\ncount: many",
                        "t.yaml:2:8: expected a whole number from 1 to 9, found 'many'; correct it"),
                Arguments.of(
                        "name: x\ncount: 10",
                        "t.yaml:2:8: expected a whole number from 1 to 9, found '10'; correct it"),
                Arguments.of(
                        "name: x\ncount: 2.0",
                        "t.yaml:2:8: expected a whole number from 1 to 9, found '2.0'; correct it"),
                Arguments.of(
                        "name: x\ncount: '2'",
                        "t.yaml:2:8: expected a whole number from 1 to 9, found the quoted text '2'; remove the quotes"),
                Arguments.of(
                        "name: x\ncount:", "t.yaml:2:7: expected a whole number from 1 to 9, found nothing; write it"),
                Arguments.of(
                        "name: x\nseed: 9223372036854775808",
                        "t.yaml:2:7: expected a whole number of at most 19 digits, found '9223372036854775808'; correct it"),
                Arguments.of(
                        "name: x\ndepth: 2147483648",
                        "t.yaml:2:8: expected a whole number from -2147483648 to 2147483647, found '2147483648'; correct it"),
                Arguments.of(
                        "name: x\nshare: -0.1",
                        "t.yaml:2:8: expected a number of at least 0, found '-0.1'; correct it"),
                Arguments.of(
                        "name: x\nshare: NaN", "t.yaml:2:8: expected a number of at least 0, found 'NaN'; correct it"),
                Arguments.of(
                        "name: x\nshare: .inf",
                        "t.yaml:2:8: expected a number of at least 0, found '.inf'; correct it"),
                Arguments.of(
                        "name: x\nshare: 1e999",
                        "t.yaml:2:8: expected a number of at least 0, found '1e999'; correct it"),
                Arguments.of("name: x\nat-most: .nan", "t.yaml:2:10: expected a number, found '.nan'; correct it"),
                Arguments.of("name: x\nat-most: 1,5", "t.yaml:2:10: expected a number, found '1,5'; correct it"),
                Arguments.of("name: x\nshown: yes", "t.yaml:2:8: expected true or false, found 'yes'; correct it"),
                Arguments.of("name: x\nside: faroff", "t.yaml:2:7: unknown value 'faroff'; did you mean 'far-off'?"),
                Arguments.of("name: x\nside: left", "t.yaml:2:7: unknown value 'left'; known are near, far-off"),
                Arguments.of(
                        "name: x\nlayers:", "t.yaml:2:8: expected a whole number from 1 to 9, found nothing; write it"),
                Arguments.of(
                        "name: x\nlayers: 10",
                        "t.yaml:2:9: expected a whole number from 1 to 9, found '10'; correct it"),
                Arguments.of(
                        "name: x\nlayers: [1, a]",
                        "t.yaml:2:13: expected a whole number from 1 to 9, found 'a'; correct it"),
                Arguments.of(
                        "name: x\nside: [near]", "t.yaml:2:7: expected one of near, far-off, found a list; correct it"),
                Arguments.of(
                        "name: x\nsides: near", "t.yaml:2:8: expected a list such as [a, b], found 'near'; correct it"),
                Arguments.of(
                        "name: x\nnames: [a]",
                        "t.yaml:2:8: expected a mapping of keys to values, found a list; correct it"),
                Arguments.of(
                        "name: x\nrows: [1]",
                        "t.yaml:2:8: expected a mapping of keys to values, found '1'; correct it"),
                Arguments.of(
                        "name: x\npart: easy",
                        "t.yaml:2:7: expected a mapping of keys to values, found 'easy'; correct it"),
                Arguments.of(
                        "name: x\npart: {view: a}",
                        "t.yaml:2:7: missing key 'model'; add it with one of logistic, tree"),
                Arguments.of("name: x\nport: logstic", "t.yaml:2:7: unknown kind 'logstic'; did you mean 'logistic'?"),
                Arguments.of(
                        "name: x\nport: {java.lang.Runtime: {}}",
                        "t.yaml:2:8: unknown kind 'java.lang.Runtime'; known are logistic, tree"),
                Arguments.of(
                        "name: x\nport: [tree]",
                        "t.yaml:2:7: expected one of logistic, tree, found a list; correct it"),
                Arguments.of(
                        "name: x\nport: {logistic: {}, tree: {max-depth: 1}}",
                        "t.yaml:2:7: expected one of logistic, tree as the only key, found 2 keys; leave the others out"),
                Arguments.of(
                        "name: x\nport: tree",
                        "t.yaml:2:7: missing key 'max-depth'; add it with a whole number from -2147483648 to 2147483647"),
                Arguments.of(
                        "name: x\nport: {logistic: {l2: 0}}",
                        "t.yaml:2:23: expected a number from 0.001 to 100, found '0'; correct it"),
                Arguments.of(
                        "name: x\nhalves: {first: 0.5, second: 0.25}",
                        "t.yaml:2:9: expected halves that sum to 1, found 0.75; correct one of them"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_mistake_is_named_with_its_place_and_what_was_expected(String yaml, String message) {
        assertThat(catchThrowableOfType(BadInput.class, () -> bind(yaml))).hasMessage(message);
    }

    @Test
    void every_mistake_is_reported_at_once_in_the_order_of_the_file() {
        String yaml = """
                part: {view: [], mdel: tree}
                count: 0
                name: &n x
                count: 2
                extra: 1
                rows: [{value: a}, {}, {value: 3, vlaue: 4}]
                """;

        assertThat(catchThrowableOfType(BadInput.class, () -> bind(yaml))).hasMessage("""
                        t.yaml:1:14: expected text, found a list; correct it
                        t.yaml:1:18: unknown key 'mdel'; did you mean 'model'?
                        t.yaml:2:8: expected a whole number from 1 to 9, found '0'; correct it
                        t.yaml:3:7: anchors are not supported; remove the '&' and its name
                        t.yaml:4:1: duplicate key 'count'; it stands at line 2 already, remove one of them
                        t.yaml:5:1: unknown key 'extra'; known are name, count, seed, share, shown, side, sides,\
                         layers, rows, names, part, at-most, depth, port, halves
                        t.yaml:6:16: expected a whole number from -2147483648 to 2147483647, found 'a'; correct it
                        t.yaml:6:20: missing key 'value'; add it with a whole number from -2147483648 to 2147483647
                        t.yaml:6:35: unknown key 'vlaue'; known are value""");
    }

    @Test
    void a_record_with_a_component_that_has_no_form_in_a_file_is_a_mistake_of_the_program() {
        TaskFile file = TaskFile.parse("value: 1", "t.yaml");

        assertThatThrownBy(() -> new Binder(Map.of()).bind(file, Unsupported.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a task file has no form for a component of type float");
    }

    private static Whole bind(String yaml) {
        return new Binder(PORTS).bind(TaskFile.parse(yaml, "t.yaml"), Whole.class);
    }
}

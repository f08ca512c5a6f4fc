package dev.plumbline.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTest {

    private static final Codec CODEC = new Codec(Map.of(), Map.of(Open.class, List.of(OpenOne.class)));

    enum Colour {
        RED,
        GREEN
    }

    sealed interface Shape permits Round, Angled {}

    record Round(double radius) implements Shape {

        Round {
            if (radius < 0) {
                throw new IllegalArgumentException("a radius below 0");
            }
        }
    }

    sealed interface Angled extends Shape permits Square, Point {}

    record Square(int side, Optional<Shape> within) implements Angled {}

    record Point() implements Angled {}

    interface Open {}

    record OpenOne(String name) implements Open {}

    record OpenOther() implements Open {}

    record Everything(
            String text,
            int integer,
            long whole,
            double real,
            boolean bit,
            Colour colour,
            OptionalDouble maybe,
            List<Shape> shapes,
            Map<String, Colour> map,
            SortedMap<Double, List<String>> sorted,
            Optional<double[]> some,
            BitSet bits,
            Open open) {}

    record Arrays2(
            double[] reals, float[] floats, int[] ints, long[] longs, boolean[] bits, int[][] rows, String[] texts) {}

    record Holds(Object anything) {}

    private static Everything everything() {
        Map<String, Colour> map = new LinkedHashMap<>();
        map.put("z", Colour.GREEN);
        map.put("a", Colour.RED);
        return new Everything(
                "Grüße, \ud83c and half \0",
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                -0.0,
                true,
                Colour.GREEN,
                OptionalDouble.of(Double.MIN_VALUE),
                List.of(new Round(.1 + .2), new Square(3, Optional.of(new Point()))),
                map,
                new TreeMap<>(Map.of(2.0, List.of("b"), 1.0, List.of())),
                Optional.empty(),
                BitSet.valueOf(new long[] {5, 0, 1}),
                new OpenOne("one"));
    }

    @Test
    void a_record_comes_back_as_it_was() throws Malformed {
        Everything back = CODEC.read(CODEC.write(everything(), Everything.class), Everything.class);
        assertThat(back).isEqualTo(everything());
        assertThat(Double.doubleToRawLongBits(back.real())).isEqualTo(Double.doubleToRawLongBits(-0.0));
        assertThat(back.map().keySet()).containsExactly("z", "a");
    }

    @Test
    void numbers_come_back_to_the_last_bit_also_those_that_are_none() throws Malformed {
        double[] reals = {
            Double.longBitsToDouble(0x7ff8000000000abcL), Double.NEGATIVE_INFINITY, -0.0, Math.nextUp(1.0), .1
        };
        float[] floats = {Float.intBitsToFloat(0x7fc00abc), -0f, Float.MIN_VALUE};
        Arrays2 stored = new Arrays2(
                reals,
                floats,
                new int[] {1, -1},
                new long[] {Long.MIN_VALUE},
                new boolean[] {true, false},
                new int[][] {{1}, {}},
                new String[] {"", "x"});
        Arrays2 back = CODEC.read(CODEC.write(stored, Arrays2.class), Arrays2.class);
        assertThat(Arrays.stream(back.reals()).mapToLong(Double::doubleToRawLongBits))
                .containsExactly(
                        0x7ff8000000000abcL,
                        0xfff0000000000000L,
                        0x8000000000000000L,
                        0x3ff0000000000001L,
                        0x3fb999999999999aL);
        assertThat(Float.floatToRawIntBits(back.floats()[0])).isEqualTo(0x7fc00abc);
        assertThat(back.ints()).containsExactly(1, -1);
        assertThat(back.longs()).containsExactly(Long.MIN_VALUE);
        assertThat(back.bits()).containsExactly(true, false);
        assertThat(back.rows()).isDeepEqualTo(new int[][] {{1}, {}});
        assertThat(back.texts()).containsExactly("", "x");
    }

    @Test
    void the_same_value_gives_the_same_bytes() {
        assertThat(CODEC.write(everything(), Everything.class)).isEqualTo(CODEC.write(everything(), Everything.class));
    }

    @Test
    void what_cannot_be_stored_is_refused_before_anything_is_written() {
        assertThatThrownBy(() -> CODEC.write(new Holds("x"), Holds.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the type java.lang.Object cannot be stored; make it a record of what can, or give the codec"
                                + " a form of it");
        assertThatThrownBy(() -> CODEC.write(new OpenOther(), Open.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OpenOther");
    }

    @Test
    void what_the_record_itself_refuses_is_malformed() {
        byte[] bytes = CODEC.write(new Round(1), Round.class);
        bytes[0] = (byte) 0xbf;
        assertThatThrownBy(() -> CODEC.read(bytes, Round.class))
                .isInstanceOf(Malformed.class)
                .hasMessage("no Round has these components: java.lang.IllegalArgumentException: a radius below 0");
    }

    @Test
    void a_class_that_the_bytes_name_is_never_loaded_unless_it_is_an_alternative() {
        byte[] bytes = CODEC.write(new OpenOne("x"), Open.class);
        byte[] other = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("OpenOne", "Runtime")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CODEC.read(other, Open.class))
                .isInstanceOf(Malformed.class)
                .hasMessage("expected an alternative of Open, found another name");
    }

    @Test
    void bytes_that_end_too_soon_or_too_late_are_malformed() {
        byte[] bytes = CODEC.write(everything(), Everything.class);
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> CODEC.read(part, Everything.class)).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> CODEC.read(Arrays.copyOf(bytes, bytes.length + 1), Everything.class))
                .isInstanceOf(Malformed.class)
                .hasMessage("expected the end, found 1 bytes more");
    }

    static List<Long> seeds() {
        return List.of(1L, 2L, 3L, 4L, 5L);
    }

    /** Also lengths that would fill the heap, and records within each other without end. */
    @ParameterizedTest
    @MethodSource("seeds")
    void bytes_of_chance_are_read_as_some_value_or_are_malformed(long seed) {
        Random random = new Random(seed);
        byte[] good = CODEC.write(everything(), Everything.class);
        for (int trial = 0; trial < 2000; trial++) {
            byte[] bytes = good.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(CODEC.read(bytes, Everything.class)).isNotNull();
            } catch (Malformed e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void squares_within_squares_without_end_are_malformed() throws Malformed {
        Shape deep = new Point();
        for (int i = 0; i < 150; i++) {
            deep = new Square(i, Optional.of(deep));
        }
        assertThat(CODEC.read(CODEC.write(deep, Shape.class), Shape.class)).isEqualTo(deep);
        for (int i = 0; i < 100; i++) {
            deep = new Square(i, Optional.of(deep));
        }
        byte[] bytes = CODEC.write(deep, Shape.class);
        assertThatThrownBy(() -> CODEC.read(bytes, Shape.class))
                .isInstanceOf(Malformed.class)
                .hasMessage("expected no more than 200 records within each other, found more");
    }
}

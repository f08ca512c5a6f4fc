package dev.plumbline.cache;

import java.util.BitSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** The forms of numbers, truth values and texts. */
final class Scalars {

    /** Reads a value, or finds that there is none. */
    interface Reading<T> {
        T of(Source in) throws Malformed;
    }

    static final Map<Class<?>, Form<?>> FORMS = Map.ofEntries(
            form(boolean.class, (Boolean b, Sink out) -> out.bit(b), Source::bit),
            form(Boolean.class, (b, out) -> out.bit(b), Source::bit),
            form(int.class, (Integer i, Sink out) -> out.integer(i), Source::integer),
            form(Integer.class, (i, out) -> out.integer(i), Source::integer),
            form(long.class, (Long l, Sink out) -> out.whole(l), Source::whole),
            form(Long.class, (l, out) -> out.whole(l), Source::whole),
            form(double.class, (Double d, Sink out) -> out.real(d), Source::real),
            form(Double.class, (d, out) -> out.real(d), Source::real),
            form(String.class, (s, out) -> out.text(s), Source::text),
            form(
                    OptionalInt.class,
                    Scalars::write,
                    in -> in.bit() ? OptionalInt.of(in.integer()) : OptionalInt.empty()),
            form(
                    OptionalLong.class,
                    Scalars::write,
                    in -> in.bit() ? OptionalLong.of(in.whole()) : OptionalLong.empty()),
            form(
                    OptionalDouble.class,
                    Scalars::write,
                    in -> in.bit() ? OptionalDouble.of(in.real()) : OptionalDouble.empty()),
            form(BitSet.class, (bits, out) -> out.block(bits.toByteArray()), in -> BitSet.valueOf(in.block())));

    private Scalars() {}

    private static void write(OptionalInt value, Sink out) {
        out.bit(value.isPresent());
        value.ifPresent(out::integer);
    }

    private static void write(OptionalLong value, Sink out) {
        out.bit(value.isPresent());
        value.ifPresent(out::whole);
    }

    private static void write(OptionalDouble value, Sink out) {
        out.bit(value.isPresent());
        value.ifPresent(out::real);
    }

    static <T> Map.Entry<Class<?>, Form<?>> form(Class<?> type, BiConsumer<T, Sink> write, Reading<T> read) {
        return Map.entry(type, new Form<T>() {
            @Override
            public void write(T value, Sink out) {
                write.accept(value, out);
            }

            @Override
            public T read(Source in) throws Malformed {
                return read.of(in);
            }
        });
    }
}

package dev.plumbline.cache;

import java.util.List;
import java.util.Map;

/**
 * Writes values as bytes and reads them back, by the types of the components of their records.
 *
 * <p>It knows records, sealed alternatives, enums, lists, optionals, maps, arrays, texts and numbers, and the types that it was given a form
 * or alternatives for. A number comes back to the last bit. Alternatives are told apart by their simple name among those of the type, so no
 * class is ever named by the bytes; a record is made by its canonical constructor, which validates as always. The same value gives the same
 * bytes wherever its maps have an order.
 */
public final class Codec {

    private final Forms forms;

    /**
     * A codec that also knows these types.
     *
     * @param forms of types that are none of the above
     * @param alternatives of interfaces that are not sealed
     */
    public Codec(Map<Class<?>, Form<?>> forms, Map<Class<?>, List<Class<?>>> alternatives) {
        this.forms = new Forms(forms, alternatives);
    }

    /**
     * Writes a value.
     *
     * @param type that it is read back as
     * @throws IllegalArgumentException if the type holds something that cannot be written
     */
    public <T> byte[] write(T value, Class<T> type) {
        Sink out = new Sink();
        forms.of(type).write(value, out);
        return out.written();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws Malformed if the bytes are not those of a value of the type, whatever they are
     */
    public <T> T read(byte[] bytes, Class<T> type) throws Malformed {
        Source in = new Source(bytes);
        T value = type.cast(forms.of(type).read(in));
        in.end();
        return value;
    }
}

package dev.plumbline.cache;

import dev.plumbline.config.Place;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Makes a key of values, in their order: records by their names and components, texts behind their length, numbers by their bits. A {@link Place} is
 * no part of it, so a comment that moves lines changes no key.
 */
public final class Fingerprint {

    private final MessageDigest digest = Hashes.sha256();

    /**
     * Adds a value.
     *
     * @throws IllegalArgumentException if it is, or holds, what has no content of its own, such as a function
     */
    public Fingerprint add(Object value) {
        if (value instanceof Place) {
            return this;
        }
        if (value instanceof Record described) {
            record(described);
        } else if (value instanceof Collection<?> values) {
            sized('l', values.size());
            values.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            sized('m', map.size());
            map.forEach((key, of) -> add(key).add(of));
        } else if (value.getClass().isArray()) {
            sized('a', Array.getLength(value));
            for (int i = 0; i < Array.getLength(value); i++) {
                add(Array.get(value, i));
            }
        } else {
            scalar(value);
        }
        return this;
    }

    private void scalar(Object value) {
        if (value instanceof String text) {
            text('s', text);
        } else if (value instanceof Enum<?> constant) {
            text('e', constant.name());
        } else if (value instanceof Key key) {
            text('k', key.hex());
        } else if (value instanceof Double real) {
            whole('d', Double.doubleToRawLongBits(real));
        } else if (value instanceof Integer || value instanceof Long) {
            whole('i', ((Number) value).longValue());
        } else if (value instanceof Boolean bit) {
            whole('b', bit ? 1 : 0);
        } else {
            optional(value);
        }
    }

    private void optional(Object value) {
        if (value instanceof Optional<?> maybe) {
            sized('o', maybe.isPresent() ? 1 : 0);
            maybe.ifPresent(this::add);
        } else if (value instanceof OptionalInt maybe) {
            sized('o', maybe.isPresent() ? 1 : 0);
            maybe.ifPresent(this::add);
        } else if (value instanceof OptionalLong maybe) {
            sized('o', maybe.isPresent() ? 1 : 0);
            maybe.ifPresent(this::add);
        } else if (value instanceof OptionalDouble maybe) {
            sized('o', maybe.isPresent() ? 1 : 0);
            maybe.ifPresent(this::add);
        } else {
            throw new IllegalArgumentException(
                    "a " + value.getClass().getName() + " cannot be part of a key; make it a record");
        }
    }

    private void record(Record value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        text('r', value.getClass().getSimpleName());
        sized('c', components.length);
        for (RecordComponent component : components) {
            text('n', component.getName());
            add(part(value, component.getAccessor()));
        }
    }

    private static Object part(Record value, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record in a key must be readable: " + value.getClass(), e);
        }
    }

    private void text(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sized(kind, bytes.length);
        digest.update(bytes);
    }

    private void sized(char kind, int size) {
        whole(kind, size);
    }

    private void whole(char kind, long value) {
        digest.update((byte) kind);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** The key of all that was added; nothing can be added after. */
    public Key key() {
        return new Key(HexFormat.of().formatHex(digest.digest()));
    }
}

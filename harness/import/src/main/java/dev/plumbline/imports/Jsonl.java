package dev.plumbline.imports;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes an object a line: the same values give the same bytes, whatever the machine. */
final class Jsonl implements Closeable {

    private static final double WHOLE = 1e15;

    private final BufferedWriter out;
    private int count;

    Jsonl(Path file) throws IOException {
        this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /** Writes text, numbers, booleans, lists and maps of these, in the order of the map. */
    void write(Map<String, ?> row) {
        StringBuilder line = new StringBuilder();
        value(row, line);
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count++;
    }

    /** Lines that were written. */
    int count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static void value(Object value, StringBuilder to) {
        if (value instanceof Map<?, ?> map) {
            map(map, to);
        } else if (value instanceof Iterable<?> items) {
            items(items, to);
        } else if (value instanceof Double number) {
            to.append(number(number));
        } else if (value instanceof Boolean || value instanceof Integer) {
            to.append(value);
        } else {
            text(value.toString(), to);
        }
    }

    private static void map(Map<?, ?> map, StringBuilder to) {
        to.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<?, ?> entry = entries.next();
            text(String.valueOf(entry.getKey()), to);
            to.append(": ");
            value(Objects.requireNonNull(entry.getValue()), to);
            to.append(entries.hasNext() ? ", " : "");
        }
        to.append('}');
    }

    private static void items(Iterable<?> items, StringBuilder to) {
        to.append('[');
        for (Iterator<?> rest = items.iterator(); rest.hasNext(); ) {
            value(Objects.requireNonNull(rest.next()), to);
            to.append(rest.hasNext() ? ", " : "");
        }
        to.append(']');
    }

    /** A number as JSON and YAML have it, without a point where it is whole. */
    static String number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no " + number);
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < WHOLE;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    private static void text(String text, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text, i, to);
        }
        to.append('"');
    }

    private static void character(String text, int at, StringBuilder to) {
        char c = text.charAt(at);
        switch (c) {
            case '"' -> to.append("\\\"");
            case '\\' -> to.append("\\\\");
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append("\\t");
            default -> {
                if (c < ' ' || c == 0x7f || alone(text, at)) {
                    to.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    to.append(c);
                }
            }
        }
    }

    /** Half of a character: UTF-8 has none for it. */
    private static boolean alone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}

package dev.plumbline.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The text of a file that a person wrote: bounded, UTF-8, printable. */
final class SourceText {

    private static final int MOST_BYTES = 1_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    /** The text without a byte order mark. */
    static String read(Path file, String name) {
        String text = decode(bytes(file, name), name);
        String bare = text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
        for (int i = 0; i < bare.length(); i = bare.offsetByCodePoints(i, 1)) {
            int character = bare.codePointAt(i);
            if (!printable(character)) {
                String code = String.format(Locale.ROOT, "U+%04X", character);
                throw new BadInput(
                        placeOf(bare, i, name),
                        "expected text, found the character " + code + (character == 0 ? " (NUL)" : "")
                                + "; remove it");
            }
        }
        return bare;
    }

    private static byte[] bytes(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            boolean there = Files.exists(file);
            throw new BadInput(
                    Place.of(name),
                    there
                            ? "expected a file, found a folder or a device; name a task file"
                            : "there is no such file; check the path");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BadInput(Place.of(name), "larger than 1 MB; keep data in files of their own");
            }
            return bytes;
        } catch (IOException e) {
            throw new BadInput(Place.of(name), "cannot be read; check its permissions");
        }
    }

    private static String decode(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        boolean malformed = decoder.decode(in, text, true).isError();
        String decoded = text.flip().toString();
        if (malformed) {
            String found = String.format(Locale.ROOT, "0x%02X", bytes[in.position()]);
            throw new BadInput(
                    placeOf(decoded, decoded.length(), name),
                    "expected UTF-8, found the byte " + found + "; save the file as UTF-8");
        }
        return decoded;
    }

    /** What YAML 1.2 allows in a file (its production c-printable), the byte order mark apart. */
    private static boolean printable(int c) {
        boolean control = c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c < 0xA0 && c != 0x85;
        boolean noncharacter = c == 0xFFFE || c == 0xFFFF || c == BYTE_ORDER_MARK;
        return !control && !noncharacter;
    }

    private static Place placeOf(String text, int offset, String name) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Place(name, line, 1 + text.codePointCount(lineStart, offset));
    }
}

package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.util.Locale;

/** Refuses bytes that are not well-formed UTF-8 (The Unicode Standard, table 3-7), with their line and place in it. */
final class Utf8Check {

    private final String file;
    private int line = 1;
    private int inLine;
    private int missing;
    private int low = 0x80;
    private int high = 0xbf;

    Utf8Check(String file) {
        this.file = file;
    }

    /** The line, from 1, that the last byte belongs to. */
    int line() {
        return line;
    }

    void accept(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            inLine++;
            accept(bytes[i] & 0xff);
        }
    }

    private void accept(int b) {
        if (missing > 0) {
            require(b >= low && b <= high, b);
            bounds(0x80, 0xbf);
            missing--;
        } else if (b == '\n') {
            line++;
            inLine = 0;
        } else if (b == 0) {
            throw new BadInput(
                    Place.of(file, line),
                    "expected UTF-8 text, found a NUL as byte " + inLine + " of the line; save the file as UTF-8");
        } else if (b >= 0x80) {
            lead(b);
        }
    }

    private void lead(int b) {
        require(b >= 0xc2 && b <= 0xf4, b);
        missing = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
        int lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
        int highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
        bounds(lowest, highest);
    }

    private void bounds(int lowest, int highest) {
        low = lowest;
        high = highest;
    }

    /** At the end of the input no character may be unfinished. */
    void end() {
        if (missing > 0) {
            throw new BadInput(
                    Place.of(file, line), "expected UTF-8 text, found the end within a character; fetch the file anew");
        }
    }

    private void require(boolean good, int b) {
        if (!good) {
            String found = String.format(Locale.ROOT, "byte 0x%02X as byte %d of the line", b, inLine);
            throw new BadInput(
                    Place.of(file, line), "expected UTF-8 text, found " + found + "; save the file as UTF-8");
        }
    }
}

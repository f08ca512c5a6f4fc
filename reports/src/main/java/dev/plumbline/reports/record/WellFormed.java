package dev.plumbline.reports.record;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Replaces halves of surrogate pairs, which data may hold and UTF-8 cannot, by U+FFFD. */
public final class WellFormed extends FilterWriter {

    private static final char REPLACEMENT = '\ufffd';

    private char high;

    public WellFormed(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        char unit = (char) c;
        if (high != 0) {
            char first = high;
            high = 0;
            if (Character.isLowSurrogate(unit)) {
                super.write(first);
                super.write(unit);
                return;
            }
            super.write(REPLACEMENT);
        }
        if (Character.isHighSurrogate(unit)) {
            high = unit;
        } else {
            super.write(Character.isLowSurrogate(unit) ? REPLACEMENT : unit);
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text.charAt(i));
        }
    }

    @Override
    public void close() throws IOException {
        if (high != 0) {
            super.write(REPLACEMENT);
            high = 0;
        }
        super.close();
    }
}

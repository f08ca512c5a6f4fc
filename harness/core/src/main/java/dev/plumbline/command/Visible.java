package dev.plumbline.command;

import java.util.Locale;

/** Output of a program, made safe to show. */
final class Visible {

    private Visible() {}

    /** Control, format and separator characters as their codes: an escape becomes {@code \u001b} in six characters; a tab becomes a space. */
    static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\t') {
                visible.append(' ');
            } else if (hidden(character)) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                visible.appendCodePoint(character);
            }
        });
        return visible.toString();
    }

    private static boolean hidden(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}

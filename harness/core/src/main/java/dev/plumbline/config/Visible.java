package dev.plumbline.config;

import java.util.Locale;

/** Makes text from files safe to print: nothing in it can move the cursor, change colours or reorder a line. */
public final class Visible {

    private Visible() {}

    /**
     * The text on one line, with every control, format and separator character as its code. Worked example: an escape
     * character becomes {@code \u001b}, spelt out in six characters.
     */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (hidden(character)) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                visible.appendCodePoint(character);
            }
        });
        return visible.toString();
    }

    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}

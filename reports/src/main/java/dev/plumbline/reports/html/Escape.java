package dev.plumbline.reports.html;

/** Makes any text inert in HTML, and visible: what has no shape of its own, or turns the direction of its neighbours, gets a name. */
public final class Escape {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private Escape() {}

    public static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(c, out));
        return out.toString();
    }

    /** With a name for what cannot be seen; new lines and tabs stay. */
    public static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                out.appendCodePoint(c);
            } else {
                appendVisible(c, out);
            }
        });
        return out.toString();
    }

    /** The same JSON, in which no text can end a script or begin a comment: what could is written by its number. */
    public static String json(String json) {
        StringBuilder out = new StringBuilder(json.length() + 16);
        json.chars().forEach(c -> {
            switch (c) {
                case '<', '>', '&', '\u2028', '\u2029' -> out.append("\\u%04x".formatted(c));
                default -> out.append((char) c);
            }
        });
        return out.toString();
    }

    private static void append(int c, StringBuilder out) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '`' -> out.append("&#96;");
            case '\n', '\t' -> out.appendCodePoint(c);
            default -> appendVisible(c, out);
        }
    }

    private static void appendVisible(int c, StringBuilder out) {
        if (c < ' ') {
            out.appendCodePoint(0x2400 + c);
        } else if (c == 0x7f) {
            out.append('\u2421');
        } else if (hidden(c)) {
            out.append("[U+").append("%04X".formatted(c)).append(']');
        } else {
            out.appendCodePoint(c);
        }
    }

    /** The joiners stay: scripts and emoji need them. */
    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
            default -> c == 0xfffe || c == 0xffff;
        };
    }
}

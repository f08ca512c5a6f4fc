package dev.plumbline.dataset;

/** A value from a data file in a message: in quotes, its middle left out where it is long. */
final class Quoted {

    private static final int LONG = 60;

    private Quoted() {}

    static String of(String value) {
        if (value.isEmpty()) {
            return "an empty cell";
        }
        return cut(value);
    }

    /** Likewise a text whose line ends and tabs matter, which are shown as they are written: {@code '\\n'}. */
    static String lines(String text) {
        return cut(text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t"));
    }

    private static String cut(String value) {
        return value.length() <= LONG
                ? "'" + value + "'"
                : "'" + value.substring(0, LONG) + "...' (" + value.length() + " characters)";
    }
}

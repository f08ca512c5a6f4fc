package dev.plumbline.dataset;

/** A value from a data file in a message: in quotes, its middle left out where it is long. */
final class Quoted {

    private static final int LONG = 60;

    private Quoted() {}

    static String of(String value) {
        if (value.isEmpty()) {
            return "an empty cell";
        }
        return value.length() <= LONG
                ? "'" + value + "'"
                : "'" + value.substring(0, LONG) + "...' (" + value.length() + " characters)";
    }
}

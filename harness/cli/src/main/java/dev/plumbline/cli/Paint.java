package dev.plumbline.cli;

/** The colours of outcomes. */
enum Paint {
    RED(31),
    GREEN(32),
    YELLOW(33);

    private final int code;

    Paint(int code) {
        this.code = code;
    }

    /** The text in this colour, by an ANSI escape sequence. */
    String on(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}

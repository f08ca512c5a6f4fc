package dev.plumbline.config;

/** Text of a file, as a message shows it: in single quotes, on one line, cut where it is long. */
final class Quote {

    private static final int LONGEST = 60;

    private Quote() {}

    /** Worked example: {@code of("a\nb")} is {@code 'a b'}. */
    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return "'" + line + "'";
        }
        return "'" + line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...'";
    }
}

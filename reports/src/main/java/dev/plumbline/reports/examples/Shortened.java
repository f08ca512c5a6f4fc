package dev.plumbline.reports.examples;

import dev.plumbline.reports.html.Escape;

/**
 * A text of the data as a page shows it: cut at a length, with a name for what cannot be seen.
 *
 * @param left how many characters were cut off
 */
record Shortened(String text, int left) {

    /** A cut never parts the two halves of a character. */
    static Shortened of(String text, int length) {
        if (text.length() <= length) {
            return new Shortened(Escape.visible(text), 0);
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return new Shortened(Escape.visible(text.substring(0, end)), text.length() - end);
    }
}

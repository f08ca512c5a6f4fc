package dev.plumbline.reports.runs;

import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.html.Sign;

/** Signs of what moved between two runs, as a shape and a word. */
final class Moved {

    private Moved() {}

    static Part sign(Told told) {
        return new Sign(told.shape(), told.word(), kind(told.word()));
    }

    static Part sign(GatePair.Move move) {
        return new Sign(move.shape(), move.word(), kind(move.word()));
    }

    /** A class of the style sheet. */
    private static String kind(String word) {
        return switch (word) {
            case "worse" -> "red";
            case "better" -> "as-expected";
            case "no difference", "as before" -> "same";
            default -> "undecided";
        };
    }
}

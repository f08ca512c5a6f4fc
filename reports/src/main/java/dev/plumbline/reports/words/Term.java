package dev.plumbline.reports.words;

import java.util.Locale;
import java.util.Optional;

/**
 * A word of the reports, in plain words.
 *
 * @param name as reports write it
 * @param meaning a clause, or sentences, without the last full stop
 * @param formula how it is computed, of a number
 * @param undefined where it has no value and what that means, of a number; a clause
 */
public record Term(String name, String meaning, Optional<String> formula, Optional<String> undefined) {

    /** Of a word that is no number. */
    public Term(String name, String meaning) {
        this(name, meaning, Optional.empty(), Optional.empty());
    }

    /** The anchor of its entry, such as {@code term-weak_label}: words in a row are told from a name that is hyphened. */
    public String id() {
        return "term-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "_");
    }

    /** Such as {@code Share of pairs whose preferred candidate is the truly better one; a tie is a miss.} */
    public String sentence() {
        return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + ".";
    }
}

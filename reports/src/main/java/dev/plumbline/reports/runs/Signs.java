package dev.plumbline.reports.runs;

import dev.plumbline.reports.html.Part;
import dev.plumbline.reports.html.Sign;
import dev.plumbline.verdict.GateResult.Standing;
import dev.plumbline.verdict.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Signs of what was read back; a word that this version does not know stands as it is. */
final class Signs {

    private Signs() {}

    static Part outcome(String word) {
        return constant(Outcome.values(), word).map(Sign::new).orElse(new Sign("\u25c7", word, "outcome"));
    }

    static Part standing(String word) {
        return constant(Standing.values(), word).map(Sign::new).orElse(new Sign("\u25c7", word, "standing"));
    }

    /** That of a whole run. */
    static Part state(String word) {
        return switch (word) {
            case "broken", "bad-input", "over-budget" -> new Sign("\u25b2", word.replace('-', ' '), "red");
            case "unreadable" -> new Sign("\u25c7", word, "undecided");
            default -> standing(word);
        };
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String word) {
        return Arrays.stream(values)
                .filter(value ->
                        value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }
}

package dev.plumbline.reports.html;

import dev.plumbline.Control;
import dev.plumbline.reports.words.Names;
import dev.plumbline.verdict.GateResult.Standing;
import dev.plumbline.verdict.Outcome;

/** A state as a shape and a word, so that nobody needs the colour. */
public record Sign(String shape, String word, String kind) implements Part {

    public Sign(Outcome outcome) {
        this(shape(outcome.name()), outcome.name(), "outcome " + Names.of(outcome));
    }

    public Sign(Standing standing) {
        this(shape(standing.name()), Names.of(standing).replace('-', ' '), "standing " + Names.of(standing));
    }

    public Sign(Control.Outcome outcome) {
        this(shape(outcome.name()), Names.of(outcome), "control " + Names.of(outcome));
    }

    private static String shape(String name) {
        return switch (name) {
            case "PASS" -> "\u2713";
            case "FAIL" -> "\u2717";
            case "AS_EXPECTED", "HELD" -> "\u25cf";
            case "RED", "BROKEN" -> "\u25b2";
            default -> "\u25c7";
        };
    }

    @Override
    public void write(Html page) {
        page.open("span", "class", "sign " + kind)
                .leaf("span", shape, "aria-hidden", "true", "class", "shape")
                .text(" " + word)
                .close();
    }
}

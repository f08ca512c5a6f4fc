package dev.plumbline.reports.examples;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.reports.words.ExampleOutcome;
import dev.plumbline.reports.words.Numbers;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How the parts of an entry are written; {@code examples.js} writes them alike. */
record Words(List<String> classes) {

    /** {@code true}, {@code tie} or {@code none}. */
    String answer(int answer) {
        return answer == Probabilities.TIE ? "tie" : answer < 0 ? "none" : classes.get(answer);
    }

    /** {@code .953}, or nothing where there is no answer. */
    static String probability(Said said) {
        return said.answer() == Probabilities.NONE
                ? ""
                : Numbers.decimal(said.probability(), 3, RoundingMode.HALF_EVEN);
    }

    static String outcomes(Collection<ExampleOutcome> outcomes) {
        return outcomes.stream().map(ExampleOutcome::word).collect(Collectors.joining(", "));
    }

    /** {@code unknown} where it is not known. */
    String truth(int truth) {
        return truth < 0 ? "unknown" : classes.get(truth);
    }
}

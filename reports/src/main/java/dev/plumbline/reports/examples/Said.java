package dev.plumbline.reports.examples;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.reports.words.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What somebody says of an example.
 *
 * @param answer the most probable class, {@link Probabilities#TIE} or {@link Probabilities#NONE}
 * @param probability of that class, or of each of those that tie; 0 where there is no answer
 */
record Said(int answer, double probability) {

    static final Said NOTHING = new Said(Probabilities.NONE, 0);

    /** The probability in thousandths. */
    int thousandths() {
        return new BigDecimal(Numbers.exact(probability))
                .movePointRight(3)
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    static Said of(Probabilities said, int row) {
        if (!said.present(row)) {
            return NOTHING;
        }
        double most = 0;
        for (int cls = 0; cls < said.classes().size(); cls++) {
            most = Math.max(most, said.at(row, cls));
        }
        return new Said(said.hard(row), most);
    }
}

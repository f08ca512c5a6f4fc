package dev.plumbline.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One answer of {@link AnswersWorld} as it is made: its numbers and words by column. */
final class Answer {

    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, Double> shown = new LinkedHashMap<>();
    private final Map<String, String> cells = new LinkedHashMap<>();

    /** A number that a rater sees. */
    void shows(String column, double value) {
        shown.put(column, hides(column, value));
    }

    /** A number that only the view {@code all} holds. */
    double hides(String column, double value) {
        Decimal rounded = Decimal.of(value);
        cells.put(column, rounded.text());
        numbers.put(column, rounded.value());
        return rounded.value();
    }

    /** A word to slice by. */
    void word(String column, String value) {
        cells.put(column, value);
    }

    /** What the answer is really worth. */
    private double gold(List<GoldTerm> terms) {
        double gold = 0;
        for (GoldTerm term : terms) {
            double value = Objects.requireNonNull(numbers.get(term.column()), term.column());
            gold += term.weight() * (value - term.centre());
        }
        return gold;
    }

    void addTo(WorldBuilder world, List<GoldTerm> terms, String prompt) {
        world.answer(gold(terms), prompt);
        cells.forEach(world::metadata);
        world.features("all", row(numbers));
        world.features("shown", row(shown));
    }

    private static float[] row(Map<String, Double> values) {
        float[] row = new float[values.size()];
        int at = 0;
        for (double value : values.values()) {
            row[at++] = (float) value;
        }
        return row;
    }
}

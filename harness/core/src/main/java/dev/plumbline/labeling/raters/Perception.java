package dev.plumbline.labeling.raters;

import dev.plumbline.dataset.GoldTerm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What raters of a kind perceive, column by column: what the gold value is made of, as their errors change it. */
final class Perception {

    private final Map<String, PerceivedTerm> terms = new LinkedHashMap<>();

    private Perception() {}

    /** The terms that weigh something. */
    static List<PerceivedTerm> of(SimulatedRaters raters, List<GoldTerm> gold) {
        Perception perception = new Perception();
        gold.forEach(term -> perception.put(term.column(), term.weight(), term.centre()));
        raters.weighs().forEach(perception::weigh);
        raters.perceives().forEach((there, shown) -> perception.misread(there, shown, raters.audit()));
        raters.errors().forEach(perception::err);
        return perception.terms.values().stream()
                .filter(term -> term.weight() != 0)
                .toList();
    }

    private void put(String column, double weight, double centre) {
        terms.put(column, new PerceivedTerm(column, column, 0, weight, centre));
    }

    private void weigh(String column, double weight) {
        PerceivedTerm before = term(column);
        terms.put(column, before.weighed(weight));
    }

    private void misread(String there, String shown, double audit) {
        terms.put(there, term(there).misread(shown, audit));
    }

    private PerceivedTerm term(String column) {
        return terms.getOrDefault(column, new PerceivedTerm(column, column, 0, 0, 0));
    }

    private void err(RaterError error) {
        if (error instanceof RaterError.Misreading reading) {
            misread(reading.there(), reading.shown(), reading.audit());
        } else if (error instanceof RaterError.Misweighing weighing) {
            weighing.columns()
                    .forEach(column ->
                            weigh(column, weighing.scale() * term(column).weight() + weighing.bonus()));
        }
    }
}

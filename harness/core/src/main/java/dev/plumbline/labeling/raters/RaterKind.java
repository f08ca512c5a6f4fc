package dev.plumbline.labeling.raters;

import dev.plumbline.config.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Raters of one kind, ready to rate. */
record RaterKind(String group, SimulatedRaters raters, Judgement judgement, Habits habits) {

    /** What one of them says of every example. */
    int[] answers(RaterDraws draws) {
        int[] says = habits.of(judgement.of(draws), draws);
        boolean[] missing = draws.missing(raters.missing());
        for (int i = 0; i < says.length; i++) {
            says[i] = missing[i] ? Judgement.NOTHING : says[i];
        }
        return says;
    }

    /** What does not go with the classes of the truth. */
    static List<Problem> problems(SimulatedRaters raters, List<String> classes) {
        Stream<Problem> unknown = new Habits(raters.errors(), classes)
                .unknown()
                .map(spam -> new Problem(
                        spam.place(),
                        "expected one of " + String.join(", ", classes) + " under says, found '"
                                + spam.says().orElseThrow() + "'; correct it, or leave it out for answers at random"));
        Stream<Problem> many = Stream.of(raters)
                .filter(kind -> kind.classes().isEmpty() && classes.size() != 2)
                .map(kind -> new Problem(
                        kind.place(),
                        "raters who weigh what they perceive know two classes, found " + classes.size()
                                + " in the truth (" + String.join(", ", classes)
                                + "); write classes: {error-rate: 0.2}"));
        return Stream.concat(unknown, many).toList();
    }
}

package dev.plumbline.labeling.raters;

import java.util.List;
import java.util.stream.Stream;

/** What becomes of judgements by raters who spam, or who say the opposite. */
final class Habits {

    private final List<RaterError.Habit> habits;
    private final List<String> classes;

    Habits(List<RaterError> errors, List<String> classes) {
        this.habits = errors.stream()
                .filter(RaterError.Habit.class::isInstance)
                .map(RaterError.Habit.class::cast)
                .toList();
        this.classes = classes;
    }

    /** What is said in the end of what was judged, habit after habit. */
    int[] of(int[] judged, RaterDraws draws) {
        int[] says = judged.clone();
        for (RaterError.Habit habit : habits) {
            double[] now = draws.uniform(habit.label());
            double[] which = draws.uniform(habit.label() + "/which");
            for (int i = 0; i < says.length; i++) {
                says[i] = now[i] < habit.share() ? said(habit, says[i], which[i]) : says[i];
            }
        }
        return says;
    }

    private int said(RaterError.Habit habit, int judged, double which) {
        if (habit instanceof RaterError.Spam spam) {
            return spam.says().map(classes::indexOf).orElseGet(() -> below(classes.size(), which));
        }
        return judged == Judgement.NOTHING ? judged : another(judged, which, classes.size());
    }

    /** One of the other classes, by a number from 0 to 1. */
    static int another(int one, double which, int classes) {
        return (one + 1 + below(classes - 1, which)) % classes;
    }

    private static int below(int bound, double which) {
        return Math.min(bound - 1, (int) (which * bound));
    }

    /** What spammers always say that is no class. */
    Stream<RaterError.Spam> unknown() {
        return habits.stream()
                .filter(RaterError.Spam.class::isInstance)
                .map(RaterError.Spam.class::cast)
                .filter(spam ->
                        spam.says().filter(says -> !classes.contains(says)).isPresent());
    }
}

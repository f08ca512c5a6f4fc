package dev.plumbline.labeling.raters;

import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.GoldTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds simulated raters against the columns of the examples, before anybody rates. */
public final class RaterCheck {

    private final SimulatedRaters raters;
    private final List<String> columns;
    private final List<GoldTerm> gold;
    private final List<Problem> problems = new ArrayList<>();

    private RaterCheck(SimulatedRaters raters, Examples examples, List<GoldTerm> gold) {
        this.raters = raters;
        this.columns = Stream.concat(examples.columns().stream(), examples.candidates().columnNames().stream())
                .distinct()
                .toList();
        this.gold = gold;
    }

    /** What does not go together, of raters by the names of their groups. */
    public static List<Problem> problems(Map<String, SimulatedRaters> raters, Examples examples, List<GoldTerm> gold) {
        return raters.values().stream()
                .flatMap(kind -> new RaterCheck(kind, examples, gold).problems().stream())
                .toList();
    }

    private List<Problem> problems() {
        if (raters.classes().isPresent()) {
            rate(raters.classes().get());
            return problems;
        }
        raters.weighs().keySet().forEach(column -> known(column, "weighs"));
        raters.perceives().forEach((there, shown) -> {
            known(there, "perceives");
            known(shown, "perceives");
            weighed(there, "perceives", raters.place());
        });
        raters.errors().forEach(this::error);
        if (problems.isEmpty() && Perception.of(raters, gold).isEmpty() && !spams()) {
            add(
                    raters.place(),
                    "raters who weigh nothing know nothing; add weighs: {COLUMN: 1}, or classes: {error-rate: 0.2}");
        }
        return problems;
    }

    private boolean spams() {
        return raters.errors().stream().anyMatch(RaterError.Spam.class::isInstance);
    }

    private void rate(SimulatedRaters.ClassErrors errors) {
        boolean perceives = !raters.weighs().isEmpty()
                || !raters.perceives().isEmpty()
                || raters.noise() > 0
                || raters.ties().isPresent()
                || !raters.errors().stream().allMatch(RaterError.Habit.class::isInstance);
        if (perceives) {
            add(
                    errors.place(),
                    "raters who err by a rate perceive and weigh nothing; leave out classes, or weighs, perceives, noise, ties and"
                            + " all errors but spam and adversarial");
        }
        errors.blind().ifPresent(blind -> column(blind.column(), "blind", blind.place()));
        if (errors.systematicShare() > 0 && errors.blind().isEmpty()) {
            add(errors.place(), "a systematic-share needs a blind slice; add blind: {column: ..., value: ...}");
        }
    }

    private void error(RaterError error) {
        String name = "the error '" + error.label() + "'";
        if (error instanceof RaterError.Misreading reading) {
            int before = problems.size();
            needed(reading.there(), name, error.place());
            needed(reading.shown(), name, error.place());
            if (problems.size() == before) {
                weighed(reading.there(), name, error.place());
            }
        } else if (error instanceof RaterError.Misweighing weighing) {
            weighing.columns().forEach(column -> needed(column, name, error.place()));
        }
    }

    private void needed(String column, String who, Place place) {
        if (!columns.contains(column)) {
            add(
                    place,
                    who + " needs the column '" + column
                            + "', which the examples do not have; add the aspect of the world that has it, or name such a column of"
                            + " the data so");
        }
    }

    private void weighed(String column, String who, Place place) {
        boolean ofWorld = gold.stream().anyMatch(term -> term.column().equals(column));
        if (columns.contains(column) && !ofWorld && !raters.weighs().containsKey(column)) {
            add(
                    place,
                    who + ": '" + column
                            + "' weighs nothing, so what is read in its place changes nothing; add it to weighs");
        }
    }

    private void known(String column, String key) {
        column(column, key, raters.place());
    }

    private void column(String column, String key, Place place) {
        if (!columns.contains(column)) {
            String hint = Nearest.name(column, columns)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElseGet(() -> "there are " + columns.stream().sorted().collect(Collectors.joining(", ")));
            add(place, "no column '" + column + "' in " + key + "; " + hint);
        }
    }

    private void add(Place place, String message) {
        problems.add(new Problem(place, message));
    }
}

package dev.plumbline.truth;

import dev.plumbline.config.Default;
import dev.plumbline.config.Nearest;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import java.util.List;
import java.util.Optional;

/**
 * The {@code truth.discover} section of a task file: where to look for slices that nobody named.
 *
 * @param columns metadata columns; each of their values may be a literal, and bins of those that are numbers and have more
 *     values than {@code bins}
 * @param of whose errors, such as {@code weak}, {@code student/soft} or {@code scores/NAME}; by default those of the weak
 *     labels, or without any those of the only given scores
 * @param literals most columns in a conjunction
 * @param bins of a numeric column
 * @param carry most candidates that are carried over from the half that finds to the half that confirms
 */
public record DiscoverSpec(
        Place place,
        List<String> columns,
        Optional<String> of,
        @Default("3") @Range(min = 1, max = 3) int literals,
        @Default("4") @Range(min = 2, max = 20) int bins,
        @Default("10") @Range(min = 1, max = 100) int carry) {

    /** What is wrong with {@code of} or its absence, if something is. */
    public Optional<String> problem(List<Subject> subjects) {
        if (subject(subjects).isPresent()) {
            return Optional.empty();
        }
        List<String> known = subjects.stream().map(Subject::toString).toList();
        String named = String.join(", ", known);
        return Optional.of(of.map(name -> "no arm '" + name + "' to search the errors of; "
                        + Nearest.name(name, known)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("expected one of " + named))
                .orElse(
                        known.isEmpty()
                                ? "nobody's errors can be searched; add a section labeling, or scores under learning"
                                : "there are no weak labels; say whose errors to search, of: ARM, one of " + named));
    }

    /** Whose errors are meant; empty where {@link #problem} says why. */
    Optional<Subject> subject(List<Subject> subjects) {
        String arm = rated(subjects) ? Arm.WEAK : Arm.SCORES;
        List<Subject> meant = subjects.stream()
                .filter(subject ->
                        of.map(subject.toString()::equals).orElse(subject.arm().equals(arm)))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static boolean rated(List<Subject> subjects) {
        return subjects.stream().anyMatch(subject -> subject.arm().equals(Arm.WEAK));
    }
}

package dev.plumbline.learning;

import dev.plumbline.config.Default;
import dev.plumbline.config.OneOrMore;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import dev.plumbline.learning.probes.ProbeSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code learning} section of a task file: a student, scores that exist already, rewards.
 *
 * @param student the strong model's view and kind; the ceiling and strong-direct are the same on other targets
 * @param methods how the student learns from the weak labels
 * @param stop when students stop; the ceiling and strong-direct stop by the first of these, on truth
 * @param seeds trainings of each arm, where training has randomness
 * @param scores by the name under which they are reported, the column that holds each candidate's score
 * @param rewards by the name under which they are reported: numbers that order the candidates of a pool
 * @param probes changes to texts on which rewards are tried
 */
public record LearningSpec(
        Place place,
        Optional<Student> student,
        @Default("[soft]") @OneOrMore List<Method> methods,
        @Default("never") @OneOrMore List<Stop> stop,
        @Default("5") @Range(min = 1, max = 1000) int seeds,
        Map<String, String> scores,
        Map<String, RewardSpec> rewards,
        Optional<ProbeSpec> probes) {

    /** Without rewards. */
    public LearningSpec(
            Place place,
            Optional<Student> student,
            List<Method> methods,
            List<Stop> stop,
            int seeds,
            Map<String, String> scores) {
        this(place, student, methods, stop, seeds, scores, Map.of(), Optional.empty());
    }

    /** The first way to stop that does not ask truth. */
    public Stop blindStop() {
        return stop.stream()
                .filter(one -> !(one instanceof Stop.Oracle))
                .findFirst()
                .orElse(new Stop.Never());
    }

    /**
     * What the student sees and what it is.
     *
     * @param view empty for a command that reads columns only
     */
    public record Student(Place place, @Default("''") String view, ModelSpec model) {}
}

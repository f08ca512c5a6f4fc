package dev.plumbline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The controls of a task, in the order in which they are described at {@link ControlTrials}.
 *
 * @param all empty where there are none
 * @param absence why there are none; empty where there are
 */
public record Controls(List<Control> all, String absence) {

    public Controls {
        all = List.copyOf(all);
    }

    /** Those of a run that was told to leave them out. */
    public static Controls off() {
        return new Controls(List.of(), "The controls were turned off.");
    }

    /** Those of a task in which no student is trained. */
    public static Controls none() {
        return new Controls(List.of(), "No student is trained here, so there is nothing to control.");
    }

    /** Those of a student that a command trains: it need not repeat to the byte, and every training is a run of it. */
    public static Controls ofCommand() {
        return new Controls(List.of(), "A command trains the student; its controls are its own business.");
    }

    /** With one more, unless there are none for a reason. */
    Controls and(Optional<Control> more) {
        return absence.isEmpty()
                ? new Controls(Stream.concat(all.stream(), more.stream()).toList(), absence)
                : this;
    }

    /** With one more, also where no student has any. */
    Controls besides(Optional<Control> more) {
        return more.map(one ->
                        new Controls(Stream.concat(all.stream(), Stream.of(one)).toList(), ""))
                .orElse(this);
    }

    /** How each came out, without the figures that it came out by. */
    public Controls outcomes() {
        return new Controls(
                all.stream()
                        .map(control ->
                                new Control(control.name(), control.outcome(), "its figures are not given away"))
                        .toList(),
                absence);
    }

    /** How many came out in some way. */
    public int count(Control.Outcome outcome) {
        return (int) all.stream().filter(c -> c.outcome() == outcome).count();
    }
}

package dev.plumbline.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a task file into the record that describes it.
 *
 * <p>A key is the kebab-case name of a component ({@code heldOut} is {@code held-out}). A component may be text, a number, a
 * boolean, an enum, a record, a sealed interface, a {@code List}, a {@code Map} with text keys, an {@code Optional}, an
 * {@code OptionalInt} or an {@code OptionalDouble}; one of type {@link Place} has no key and gets the place of its record. A
 * key that is left out takes its {@link Default}; without one a list, a map or an optional is empty, and anything else is a
 * problem. {@link Range} bounds numbers.
 *
 * <p>A sealed interface is written as the name of one of its records with that record's keys, such as
 * {@code logistic: {l2: 2}}, or as the bare name where no key is needed. Nothing in a file names a class.
 */
public final class Binder {

    private final Map<Class<?>, Class<?>> ports;

    /**
     * A binder.
     *
     * @param ports what to bind in place of a type, such as an interface of an early stage that a later stage's type implements
     */
    public Binder(Map<Class<?>, Class<?>> ports) {
        this.ports = Map.copyOf(ports);
    }

    /**
     * Binds a whole file.
     *
     * @throws BadInput with every problem of the file, those of its tree included, in the order of the file
     */
    public <T extends Record> T bind(TaskFile file, Class<T> type) {
        List<Problem> problems = new ArrayList<>(file.problems());
        Optional<Object> bound = new Binding(ports, problems).value(file.root(), type, Optional.empty());
        if (!problems.isEmpty() || bound.isEmpty()) {
            problems.sort(Comparator.comparingInt((Problem p) -> p.place().line())
                    .thenComparingInt(p -> p.place().column()));
            throw new BadInput(problems);
        }
        return type.cast(bound.get());
    }
}

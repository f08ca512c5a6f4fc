package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.Line;
import java.util.Optional;

/** A line of a file; what is not as a format has it is refused at its place. */
record Row(Line line) {

    Place place() {
        return line.place();
    }

    Fields fields() {
        return new Fields(line.fields(), "", place());
    }

    boolean has(String name) {
        return fields().has(name);
    }

    Value value(String name) {
        return fields().value(name);
    }

    String text(String name) {
        return value(name).text();
    }

    String key(String name) {
        return value(name).key();
    }

    double number(String name) {
        return value(name).number();
    }

    Optional<String> some(String name) {
        return fields().some(name).map(Value::text);
    }

    BadInput refused(String message) {
        return new BadInput(place(), message);
    }
}

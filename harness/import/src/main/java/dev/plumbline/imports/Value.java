package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.config.Scalars;
import dev.plumbline.config.Visible;
import dev.plumbline.dataset.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of a line, with how messages call it.
 *
 * @param name such as {@code completions[2].response}; its indexes count from 1
 */
record Value(Json json, String name, Place place) {

    private static final int SHOWN = 60;

    /** Text, a number, true or false as text; null is empty. */
    String text() {
        if (json instanceof Json.Text text) {
            return text.value();
        }
        throw refused("text", json.kind());
    }

    /** Text that is not empty. */
    String key() {
        String text = text();
        if (text.isEmpty()) {
            throw refused("a value", "none");
        }
        return text;
    }

    /** A finite number, which may be alone in an array. */
    double number() {
        if (json instanceof Json.Items items && items.values().size() == 1) {
            return new Value(items.values().get(0), name, place).number();
        }
        if (!(json instanceof Json.Text text)) {
            throw refused("a number", json.kind());
        }
        if (!Scalars.isNumber(text.value())) {
            throw refused("a finite number", text.value().isEmpty() ? "none" : "'" + shown(text.value()) + "'");
        }
        return Double.parseDouble(text.value());
    }

    /** A whole number from one to another. */
    int whole(int least, int most) {
        double number = number();
        if (number != Math.rint(number) || number < least || number > most) {
            throw refused("a whole number from " + least + " to " + most, shown(text()));
        }
        return (int) number;
    }

    boolean isItems() {
        return json instanceof Json.Items;
    }

    /** Whether it is null, or empty text. */
    boolean isNone() {
        return json instanceof Json.Text text && text.value().isEmpty();
    }

    List<Value> items() {
        if (!(json instanceof Json.Items items)) {
            throw refused("an array", isNone() ? "none" : json.kind());
        }
        List<Value> values = new ArrayList<>();
        for (Json item : items.values()) {
            values.add(new Value(item, name + "[" + (values.size() + 1) + "]", place));
        }
        return values;
    }

    /** An array of exactly so many. */
    List<Value> items(int size, String because) {
        List<Value> items = items();
        if (items.size() != size) {
            throw new BadInput(
                    place,
                    "expected " + size + " values in '" + name + "', " + because + ", found " + items.size()
                            + "; correct the line");
        }
        return items;
    }

    Fields fields() {
        if (json instanceof Json.Fields fields) {
            return new Fields(fields, name + ".", place);
        }
        throw refused("an object", isNone() ? "none" : json.kind());
    }

    BadInput refused(String expected, String found) {
        return new BadInput(
                place,
                "expected " + expected + " in '" + name + "', found " + found + "; correct the line, or leave it out");
    }

    /** A text in a message: visible, on one line, cut where it is long. */
    static String shown(String text) {
        String visible = Visible.of(text.replaceAll("\\s+", " "));
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "...";
    }
}

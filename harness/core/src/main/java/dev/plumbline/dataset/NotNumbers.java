package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds a column of pairs that names a candidate where a number for each is expected. */
final class NotNumbers {

    private NotNumbers() {}

    /**
     * Asks for the key that says which candidate each value means.
     *
     * @throws BadInput if the candidates have names and no cell of the column holds a number
     */
    static void refuse(Examples examples, String column) {
        List<String> names = examples.candidates().columnNames();
        if (!names.contains(column) || !names.contains(Spread.CANDIDATE)) {
            return;
        }
        SortedSet<String> values = values(examples, column);
        if (values.isEmpty()
                || values.stream().anyMatch(cell -> Numbers.parse(cell).isPresent())) {
            return;
        }
        throw new BadInput(
                examples.file(),
                "expected a number for each candidate in '" + column + "', found " + Quoted.of(values.first())
                        + " and no number; where it says which candidate is preferred, add preferred: {"
                        + values.first() + ": "
                        + values(examples, Spread.CANDIDATE).first()
                        + "} with every value beside its candidate");
    }

    private static SortedSet<String> values(Examples examples, String column) {
        SortedSet<String> values =
                new TreeSet<>(examples.candidates().stringColumn(column).asList());
        values.remove("");
        return values;
    }
}

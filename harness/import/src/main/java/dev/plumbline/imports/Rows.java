package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes through lines, and collects what is refused of them: all of it is said in one go, or left out where that was asked for. */
final class Rows {

    private final boolean leaveOut;
    private final List<Problem> refused = new ArrayList<>();
    private int read;
    private int leftOut;

    Rows(boolean leaveOut) {
        this.leaveOut = leaveOut;
    }

    /** Hands over every line of a file; one whose reading is refused must not have written anything. */
    void each(Source source, Consumer<Row> each) {
        source.rows(row -> {
            read++;
            try {
                each.accept(row);
            } catch (BadInput e) {
                leftOut++;
                refused.addAll(e.problems());
            }
        });
    }

    /** Throws what was refused, unless it is left out. */
    void raise() {
        if (!refused.isEmpty() && !leaveOut) {
            throw new BadInput(refused);
        }
        if (read == leftOut) {
            throw new BadInput(refused);
        }
    }

    /** Lines that were read. */
    int read() {
        return read;
    }

    /** Lines that were read and not refused. */
    int kept() {
        return read - leftOut;
    }

    /** What was left out and why. */
    List<Problem> refused() {
        return List.copyOf(refused);
    }
}

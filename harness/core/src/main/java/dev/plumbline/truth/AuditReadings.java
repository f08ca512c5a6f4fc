package dev.plumbline.truth;

import java.util.OptionalDouble;

/** What the truth of a few audited examples tells. */
final class AuditReadings {

    private AuditReadings() {}

    static OptionalDouble labels(Glance glance) {
        return Glance.share(glance.audited(), row -> glance.labels()[row] != glance.truth()[row]);
    }

    static OptionalDouble consensus(Glance glance) {
        PanelReadings panel = new PanelReadings(glance);
        return Glance.share(glance.audited().filter(panel::agree), row -> glance.labels()[row] != glance.truth()[row]);
    }

    static OptionalDouble student(Glance glance) {
        return glance.ofStudent(student -> Glance.share(glance.audited(), row -> student[row] != glance.truth()[row]));
    }

    static OptionalDouble divergence(Glance glance) {
        return glance.ofStudent(student -> Glance.mean(
                glance.audited(),
                row -> (student[row] == glance.labels()[row] ? 1 : 0) - (student[row] == glance.truth()[row] ? 1 : 0)));
    }

    static OptionalDouble inherited(Glance glance) {
        return glance.ofStudent(student -> Glance.share(
                glance.audited().filter(row -> glance.labels()[row] != glance.truth()[row]),
                row -> student[row] == glance.labels()[row]));
    }

    static OptionalDouble worstSlice(Glance glance) {
        return glance.ofStudent(student -> glance.worst(glance.audited(), row -> student[row] != glance.truth()[row]));
    }
}

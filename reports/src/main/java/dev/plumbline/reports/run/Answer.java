package dev.plumbline.reports.run;

import dev.plumbline.SilentFailures;
import dev.plumbline.reports.words.Numbers;

/** Whether the ratings of a run can be trusted, in a sentence. */
record Answer(SilentFailures silent, Partings partings) {

    String sentence() {
        if (!silent.found().isEmpty()) {
            int tasks = (int) silent.found().stream()
                    .map(SilentFailures.Found::task)
                    .distinct()
                    .count();
            return "Ratings hide " + Numbers.count(silent.found().size(), "failure") + ": in "
                    + Numbers.count(tasks, "task") + " they pass a bound that truth fails.";
        }
        if (silent.tested() == 0 && partings.tasks() == 0) {
            return "Whether the ratings can be trusted was not measured: no share was held against both ratings and truth.";
        }
        return withoutSilence();
    }

    private String withoutSilence() {
        String gates = silent.tested() == 0
                ? "No gate was held against both ratings and truth"
                : silent.undecided() > 0
                        ? "No failure is known to be silent, and of " + Numbers.count(silent.undecided(), "gate")
                                + " nobody can tell"
                        : "No gate passes by ratings and fails by truth";
        String parting = partings.rows().isEmpty()
                ? ", and nowhere do ratings surely flatter."
                : ", yet in " + partings.rows().size() + " of " + Numbers.count(partings.tasks(), "task")
                        + " ratings surely flatter.";
        return gates + (partings.tasks() == 0 ? "." : parting);
    }
}

package dev.plumbline.reports.examples;

import java.util.ArrayList;
import java.util.List;

/** Who prefers which side of a pair. */
record Preferred(Browsed browsed, Entry entry) {

    /** {@code preferred by truth, student/soft .812}, or that nobody prefers it. */
    String of(int side) {
        int cls = 1 - side;
        List<String> by = new ArrayList<>();
        if (entry.truth() == cls) {
            by.add("truth");
        }
        if (entry.weak().answer() == cls && browsed.compared()) {
            by.add("the weak label " + Words.probability(entry.weak()));
        }
        for (int arm = 0; arm < entry.judged().size(); arm++) {
            Said said = entry.judged().get(arm);
            if (said.answer() == cls) {
                by.add(browsed.judged().get(arm).name() + " " + Words.probability(said));
            }
        }
        return by.isEmpty() ? "preferred by nobody" : "preferred by " + String.join(", ", by);
    }
}

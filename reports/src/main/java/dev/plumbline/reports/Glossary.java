package dev.plumbline.reports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the names of the metrics mean, in the order of the reports. */
final class Glossary {

    static final Map<String, String> MEANINGS = meanings();

    private Glossary() {}

    private static Map<String, String> meanings() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("accuracy", "share of examples whose most probable class is the true one; a tie is a miss");
        all.put(
                "pairwise-accuracy",
                "share of pairs whose preferred candidate is the truly better one; a tie is a miss");
        all.put("ties", "share of examples without a single most probable class");
        all.put("balanced-accuracy", "mean over the classes of the accuracy within the class");
        all.put(
                "auc",
                "chance that an example of the second class gets a higher probability of it than one of the first");
        all.put("log-loss", "cross-entropy of the probabilities, in nats");
        all.put("brier", "squared error of the probabilities");
        all.put("agreement", "share of examples predicted as the weak labels say: accuracy against the ratings");
        all.put("agreement-where-weak-right", "agreement where the weak label is right");
        all.put("inherited-error", "share of the weak labels' errors that are copied");
        all.put("excess-inherited-error", "inherited error beyond that of the ceiling, which saw no weak label");
        all.put("corrected-error", "share of the weak labels' errors that are put right");
        all.put("new-error", "share of errors where the weak label is right");
        all.put("divergence", "agreement minus accuracy on the same examples; positive: the ratings flatter");
        all.put("gap", "accuracy of the ceiling minus accuracy of the weak labels");
        all.put("gain", "accuracy of the student minus accuracy of the weak labels");
        all.put(
                "pgr",
                "performance gap recovered: gain divided by gap; undefined where the ceiling does not exceed the"
                        + " weak labels, unstable where the interval of the gap includes 0, never clipped");
        all.put("pgr-balanced-accuracy", "performance gap recovered, on balanced accuracy");
        return Collections.unmodifiableMap(all);
    }
}

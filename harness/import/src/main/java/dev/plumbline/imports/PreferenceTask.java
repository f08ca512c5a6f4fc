package dev.plumbline.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The task of preferences without any truth beyond themselves: the one place that says what is asked of them. */
final class PreferenceTask {

    /** What the field says. */
    static final String PREFERRED = "the response that the rater preferred, `a` or `b`: a rating";

    /** What a reader must know. */
    static final String NOTE =
            "There is no truth here beyond the preference itself, and the task pretends none: its figures are `against: ratings`, and say how"
                    + " far a reward agrees with raters, not how far it is right. With truth of your own, name its column under `truth`.";

    private static final int FOLDS = 10;

    private final String name;
    private final String format;
    private final Set<String> prompts = new HashSet<>();
    private final List<String> slices = new ArrayList<>();

    PreferenceTask(String name, String format) {
        this.name = name;
        this.format = format;
    }

    /** Counts a pair that was written. */
    void add(Map<String, Object> pair) {
        prompts.add(String.valueOf(pair.get("prompt_id")));
    }

    /** How many prompts there are. */
    int prompts() {
        return prompts.size();
    }

    PreferenceTask slice(String... columns) {
        slices.addAll(List.of(columns));
        return this;
    }

    /** The text of the task file. */
    String text() {
        boolean trains = prompts() > 1;
        Yaml yaml = new Yaml()
                .line("task: " + name)
                .line(
                        "about: What does a reward model that learns from these preferences learn, and how much of it is length?")
                .line("tags: [imported, " + format + "]")
                .line("dataset:")
                .line("  file: " + PairTask.FILE)
                .line("  shape: pairs")
                .line("  id: id")
                .line("  cluster: prompt_id")
                .line("  candidates:")
                .line("    a: {response: a}")
                .line("    b: {response: b}")
                .line("  features:")
                .line("    length: {of: response, count: characters}")
                .line("  views:")
                .line("    words: {ngrams: {of: response, words: 1, buckets: 65536}}")
                .line("labeling:")
                .line("  ratings: {column: preferred, preferred: {a: a, b: b}}")
                .line("learning:")
                .line("  rewards:")
                .line(
                        "    length: {given: {column: length}}      # the longer response: what a reward model should beat");
        if (trains) {
            yaml.line(
                            "    words:                                 # cross-fitted: no model has seen the prompt that it is asked about")
                    .line("      bradley-terry: {view: words, model: {logistic: {l2: 1}}, folds: "
                            + Math.min(FOLDS, prompts()) + "}");
        }
        yaml.line("truth:" + (slices.isEmpty() ? " {}" : "")
                        + "                                   # there are ratings alone")
                .list("  slices", slices);
        return verdict(yaml, trains).toString();
    }

    private static Yaml verdict(Yaml yaml, boolean trains) {
        return trains
                ? yaml.line("verdict:")
                        .line("  - metric: agreement")
                        .line("    method: words")
                        .line("    against: ratings")
                        .line("    at-least: 0.5")
                        .line("    alternative: 0.55")
                        .line("    inconclusive: allow")
                        .line(
                                "    because: Of words alone a reward model should learn something of what these raters prefer.")
                : yaml.line("verdict: []");
    }
}

package dev.plumbline.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The task of pairs with one that is preferred: how often does each scorer prefer it, and does any beat the longer response? */
final class PairTask {

    /** The file of the pairs. */
    static final String FILE = "pairs.jsonl";

    private final String name;
    private final String about;
    private final String format;
    private final List<String> models;
    private final List<String> swapped = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> slices = new ArrayList<>();
    private String cluster = "prompt_id";
    private String benchmark = "";
    private String benchmarkMore = "";

    PairTask(String name, String about, String format, List<String> models) {
        this.name = name;
        this.about = about;
        this.format = format;
        this.models = models;
    }

    /** Counts by the benchmark's own rules as well. */
    PairTask benchmark(String key) {
        benchmark = key;
        return this;
    }

    /** Likewise, with what models said when the two responses stood in the other order, which stands under {@code NAME-swapped}. */
    PairTask benchmark(String key, List<String> names, String more) {
        swapped.addAll(names);
        benchmarkMore = more;
        return benchmark(key);
    }

    PairTask cluster(String column) {
        cluster = column;
        return this;
    }

    PairTask slice(String... columns) {
        slices.addAll(List.of(columns));
        return this;
    }

    /** Names for the values of a column, and a slice by them. */
    PairTask group(String group, String of, Map<String, String> patterns) {
        groups.add("    " + group + ":");
        groups.add("      of: " + of);
        groups.add("      as:");
        patterns.forEach((label, pattern) -> groups.add("        " + label + ": " + Yaml.quoted(pattern)));
        return slice(group);
    }

    /** The text of the task file. */
    String text() {
        Yaml yaml = new Yaml()
                .line("task: " + name)
                .line("about: " + about)
                .line("tags: [imported, " + format + "]")
                .line("dataset:")
                .line("  file: " + FILE)
                .line("  shape: pairs")
                .line("  id: id")
                .line("  cluster: " + cluster)
                .line("  candidates:")
                .line(candidate("a", 0))
                .line(candidate("b", 1));
        if (!groups.isEmpty()) {
            yaml.line("  groups:").lines(groups);
        }
        yaml.line("  features:").line("    length: {of: response, count: characters}");
        return truth(learning(yaml)).toString();
    }

    private String candidate(String side, int index) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("response", side);
        Stream.concat(models.stream(), swapped.stream().map(PairTask::other))
                .forEach(model -> fields.put(model, "/scores/" + model + "/" + index));
        List<String> written = new ArrayList<>();
        fields.forEach((field, from) -> written.add(field + ": " + from));
        return models.isEmpty()
                ? "    " + side + ": {" + String.join(", ", written) + "}"
                : "    " + side + ":\n      " + String.join("\n      ", written);
    }

    private Yaml learning(Yaml yaml) {
        yaml.line("learning:").line("  scores:");
        yaml.line("    length: length                # the longer response: what a reward model should beat");
        models.forEach(model -> yaml.line("    " + model + ": " + model));
        return yaml;
    }

    /** The column of what a model said in the other order. */
    static String other(String model) {
        return model + "-swapped";
    }

    private Yaml truth(Yaml yaml) {
        yaml.line("truth:")
                .line("  column: preferred")
                .line("  preferred: {a: a, b: b}")
                .list("  slices", slices);
        benchmark(yaml);
        if (models.isEmpty()) {
            return yaml.line("verdict: []                       # add scores of a reward model, and a gate on it");
        }
        yaml.line("verdict:");
        models.forEach(model -> gate(yaml, model));
        return yaml;
    }

    private void benchmark(Yaml yaml) {
        if (benchmark.isEmpty()) {
            return;
        }
        if (swapped.isEmpty() && benchmarkMore.isEmpty()) {
            yaml.line("  benchmark: " + benchmark);
            return;
        }
        yaml.line("  benchmark:").line("    " + benchmark + ":");
        if (!swapped.isEmpty()) {
            yaml.line("      swapped:");
            swapped.forEach(model -> yaml.line("        " + model + ": " + other(model)));
        }
        if (!benchmarkMore.isEmpty()) {
            yaml.line("      " + benchmarkMore);
        }
    }

    private void gate(Yaml yaml, String model) {
        yaml.line("  - metric: " + (swapped.contains(model) ? "benchmark-score" : "pairwise-accuracy"))
                .line("    method: " + model)
                .line("    at-least: 0.5")
                .line("    alternative: 0.6")
                .line("    inconclusive: allow")
                .line("    because: A scorer that is no better than a coin has no place in training.");
    }
}

package dev.plumbline.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The task of several responses to each prompt: what becomes of truth as a policy takes the best of ever more of them by each reward? */
final class PoolTask {

    /** The file of the candidates. */
    static final String FILE = "candidates.jsonl";

    private final String name;
    private final String about;
    private final String format;
    private final List<String> rewards = new ArrayList<>();
    private final List<String> contrasts = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<String> slices = new ArrayList<>();
    private String cluster = "prompt_id";
    private String benchmark = "";
    private Optional<String> rating = Optional.empty();

    PoolTask(String name, String about, String format) {
        this.name = name;
        this.about = about;
        this.format = format;
    }

    /** Rewards that stand in the object {@code scores} of a line. */
    PoolTask models(List<String> models) {
        models.forEach(model -> {
            columns.add("    " + model + ": /scores/" + model);
            rewards.add(model);
        });
        return this;
    }

    /** A reward that is a column of its own. */
    PoolTask reward(String column) {
        rewards.add(column);
        return this;
    }

    /** Likewise one that nobody means to optimise, to compare with: no gate rests on it. */
    PoolTask contrast(String column) {
        contrasts.add(column);
        return this;
    }

    PoolTask cluster(String column) {
        cluster = column;
        return this;
    }

    PoolTask slice(String... names) {
        slices.addAll(List.of(names));
        return this;
    }

    /** Counts by the benchmark's own rules as well. */
    PoolTask benchmark(String key) {
        benchmark = key;
        return this;
    }

    /** A rating of each candidate, in place of whether it is correct: there is no truth. */
    PoolTask rating(String column) {
        rating = Optional.of(column);
        return this;
    }

    /**
     * The text of the task file.
     *
     * @param largest candidates of a prompt
     */
    String text(int largest) {
        Yaml yaml = new Yaml()
                .line("task: " + name)
                .line("about: " + about)
                .line("tags: [imported, " + format + "]")
                .line("dataset:")
                .line("  file: " + FILE)
                .line("  id: id")
                .line("  pool: prompt_id");
        if (!cluster.equals("prompt_id")) {
            yaml.line("  cluster: " + cluster);
        }
        if (!columns.isEmpty()) {
            yaml.line("  columns:").lines(columns);
        }
        yaml.line("  features:").line("    length: {of: response, count: characters}");
        String rated = rating.map(column -> ", rating: " + column).orElse("");
        learning(yaml).line("policy:").line("  pressure: {best-of: [" + draws(largest) + "]" + rated + "}");
        truth(yaml);
        return verdict(yaml, largest).toString();
    }

    private void truth(Yaml yaml) {
        if (rating.isPresent()) {
            yaml.line("truth:" + (slices.isEmpty() ? " {}" : "")
                    + "                                   # there are ratings alone");
        } else {
            yaml.line("truth:").line("  column: correct");
        }
        yaml.list("  slices", slices);
        if (!benchmark.isEmpty()) {
            yaml.line("  benchmark: " + benchmark);
        }
    }

    private Yaml learning(Yaml yaml) {
        yaml.line("learning:").line("  rewards:");
        yaml.line("    length: {given: {column: length}}      # the longer response: what a reward model should beat");
        Stream.concat(rewards.stream(), contrasts.stream())
                .forEach(reward -> yaml.line("    " + reward + ": {given: {column: " + reward + "}}"));
        return yaml;
    }

    /** Powers of 2, and the largest pool. */
    private static String draws(int largest) {
        return IntStream.concat(IntStream.iterate(1, n -> n < largest, n -> 2 * n), IntStream.of(largest))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }

    private Yaml verdict(Yaml yaml, int largest) {
        if (rewards.isEmpty()) {
            return yaml.line("verdict: []                         # add scores of a reward model, and a gate on it");
        }
        yaml.line("verdict:");
        rewards.forEach(reward -> gate(yaml, reward, largest));
        return yaml;
    }

    private void gate(Yaml yaml, String reward, int largest) {
        yaml.line("  - metric: " + (rating.isPresent() ? "rating-change" : "gold-change"))
                .line("    arm: policy")
                .line("    method: " + reward)
                .line("    at: {best-of-pool: " + largest + "}");
        if (rating.isPresent()) {
            yaml.line("    against: ratings");
        }
        yaml.line("    at-least: 0");
        if (rating.isEmpty()) {
            yaml.line("    alternative: 0.1");
        }
        yaml.line("    inconclusive: allow")
                .line("    because: The best by a reward should be worth no less than one that is drawn blindly.");
    }
}

package dev.plumbline.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The task of tables of one's own. */
final class PlainTask {

    private final String name;
    private final String format;
    private final PlainFiles files;
    private final Options options;

    PlainTask(String name, String format, PlainFiles files) {
        this.name = name;
        this.format = format;
        this.files = files;
        this.options = files.job().options();
    }

    /** The text of the task file. */
    String text() {
        Optional<String> pool = options.value(Option.POOL);
        if (files.gold() && files.ratings().isPresent()) {
            throw new Misuse("ratings name classes, and the truth in '" + files.truthColumn()
                    + "' is a number; leave out --pool or --ratings, or name another --truth-column");
        }
        Yaml yaml = new Yaml()
                .line("task: " + name)
                .line("about: How near do scores and ratings come to the truth?")
                .line("tags: [imported, " + format + "]");
        dataset(yaml, pool);
        files.ratings().ifPresent(ratings -> panel(yaml, ratings));
        if (!rewards().isEmpty()) {
            learning(yaml, pool.isPresent());
        }
        String column = files.truthTable().isPresent() ? "truth" : Yaml.name(files.truthColumn());
        yaml.line("truth:");
        yaml.line(
                files.gold()
                        ? "  gold: {column: " + column + ", good-above: " + Jsonl.number(files.median())
                                + "}       # the median"
                        : "  column: " + column);
        return yaml.line("verdict: []                         # what must hold?")
                .toString();
    }

    private void dataset(Yaml yaml, Optional<String> pool) {
        yaml.line("dataset:")
                .line("  file: " + Yaml.name(files.samples().written()))
                .line("  id: " + Yaml.name(files.id()));
        pool.ifPresent(column -> yaml.line("  pool: " + Yaml.name(column)));
        if (!files.scoreTables().isEmpty() || files.truthTable().isPresent()) {
            yaml.line("  join:");
        }
        for (int i = 0; i < files.scoreTables().size(); i++) {
            join(yaml, files.scoreTables().get(i), files.scores().get(i));
        }
        files.truthTable().ifPresent(table -> join(yaml, table, Map.of("truth", files.truthColumn())));
        options.value(Option.TEXT)
                .ifPresent(text ->
                        yaml.line("  features:").line("    length: {of: " + Yaml.name(text) + ", count: characters}"));
    }

    private void join(Yaml yaml, PlainFiles.Table table, Map<String, String> columns) {
        String named = columns.entrySet().stream()
                .map(entry -> Yaml.name(entry.getKey()) + ": " + Yaml.name(entry.getValue()))
                .collect(Collectors.joining(", "));
        yaml.line("    - file: " + Yaml.name(table.written()))
                .line("      id: " + Yaml.name(files.id()))
                .line("      columns: {" + named + "}");
    }

    private void panel(Yaml yaml, PlainFiles.Table ratings) {
        yaml.line("labeling:")
                .line("  panel:")
                .line("    ratings:")
                .line("      file: " + Yaml.name(ratings.written()))
                .line("      example: " + Yaml.name(files.id()))
                .line("      rater: " + Yaml.name(options.value(Option.RATER, "rater")))
                .line("      rating: " + Yaml.name(options.value(Option.RATING, "rating")));
        options.value(Option.GROUP).ifPresent(group -> yaml.line("      group: " + Yaml.name(group)));
        yaml.line("    aggregation: [majority]");
    }

    private List<String> rewards() {
        return files.scores().stream()
                .flatMap(columns -> columns.keySet().stream())
                .toList();
    }

    private void learning(Yaml yaml, boolean pool) {
        yaml.line("learning:").line(pool ? "  rewards:" : "  scores:");
        if (pool && options.has(Option.TEXT)) {
            yaml.line("    length: {given: {column: length}}      # the longer text: what a reward model should beat");
        }
        rewards()
                .forEach(reward -> yaml.line(
                        pool
                                ? "    " + reward + ": {given: {column: " + reward + "}}"
                                : "    " + reward + ": " + reward));
        if (pool) {
            yaml.line("policy:").line("  pressure: {best-of: [" + draws() + "]}");
        }
    }

    private String draws() {
        int largest = files.largest();
        return IntStream.concat(IntStream.iterate(1, n -> n < largest, n -> 2 * n), IntStream.of(largest))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }
}

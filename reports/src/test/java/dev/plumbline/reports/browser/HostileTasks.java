package dev.plumbline.reports.browser;

import dev.plumbline.Progress;
import dev.plumbline.Run;
import dev.plumbline.Settings;
import dev.plumbline.Suite;
import dev.plumbline.TaskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Small tasks with a word in every place that takes words from people: what task files name and what stands in their data. They are read
 * and run as any other task.
 *
 * @param word stands before or alone in every name and text
 */
record HostileTasks(String word) {

    /** Task files are YAML, which JSON is too; what YAML has no place for is written as an escape. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String LAST_DAY = "2999-12-31";

    /** Writes the tasks beneath a folder and runs them by their own seeds. */
    Run run(Path folder) throws IOException {
        return run(folder, Settings.standard());
    }

    /** Writes the tasks beneath a folder and runs them by another seed. */
    Run run(Path folder, long seed) throws IOException {
        return run(folder, new Settings(Map.of(), OptionalLong.of(seed), 1, true));
    }

    private Run run(Path folder, Settings settings) throws IOException {
        List<Suite.Entry> entries = List.of(
                written(folder.resolve("raters"), raters(), List.of(answers(), said())),
                written(folder.resolve("rewards"), rewards(), List.of(candidates())));
        return new Suite(settings, 2, Progress.SILENT).run(entries, name -> true);
    }

    /** The names of the tasks. */
    List<String> names() {
        return List.of(task("raters"), task("rewards"));
    }

    /** Names and texts that a report tells as they are, each of another place. */
    List<String> told() {
        List<String> told = new ArrayList<>(List.of(file("answers"), file("said")));
        told.addAll(names());
        Stream.of(
                        "about",
                        "because",
                        "c",
                        "e",
                        "learned",
                        "other value",
                        "owner",
                        "r1",
                        "slice",
                        "text",
                        "truth",
                        "view",
                        "waived",
                        "words",
                        "young")
                .map(this::named)
                .forEach(told::add);
        return told;
    }

    private record DataFile(String name, List<Map<String, Object>> lines) {}

    private static Suite.Entry written(Path folder, Map<String, Object> task, List<DataFile> data) throws IOException {
        Files.createDirectories(folder);
        for (DataFile file : data) {
            List<String> lines =
                    file.lines().stream().map(JSON::writeValueAsString).toList();
            Files.write(folder.resolve(file.name()), lines);
        }
        Path file = folder.resolve(TaskFiles.NAME);
        String text = JSON.writeValueAsString(task).replace('"' + LAST_DAY + '"', LAST_DAY);
        Files.writeString(file, text);
        return new Suite.Entry(file, true);
    }

    /** One of several names which the word stands in. */
    private String named(String kind) {
        return word + " " + kind;
    }

    /** The name of a task is on one line and short. */
    private String task(String kind) {
        String line = word.replaceAll("[\\p{Cc}\u2028\u2029]", " ");
        return line.substring(0, Math.min(80, line.length())) + " " + kind;
    }

    /** The name of a file beneath a task's folder has no slash and no colon. */
    private String file(String kind) {
        return task(kind).replaceAll("[/\\\\:]", "|") + ".jsonl";
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private Map<String, Object> raters() {
        return map(
                "task",
                task("raters"),
                "about",
                named("about"),
                "tags",
                List.of(word),
                "dataset",
                map(
                        "file", file("answers"),
                        "id", named("id"),
                        "pool", named("pool"),
                        "cluster", named("cluster"),
                        "views", map(named("view"), map("columns", map("names", List.of(named("number"))))),
                        "split", map("transfer", 0.5, "held-out", 0.5)),
                "labeling",
                map(
                        "panel",
                        map(
                                "ratings",
                                map(
                                        "file", file("said"),
                                        "example", named("example"),
                                        "rater", named("rater"),
                                        "rating", named("rating"),
                                        "group", named("group")),
                                "population",
                                map(word, 0.5, named("young"), 0.5),
                                "aggregation",
                                List.of("majority", "dawid-skene"))),
                "learning",
                map("student", map("view", named("view"), "model", "logistic")),
                "policy",
                map(
                        "welfare",
                        map("approves", word),
                        "rounds",
                        map("count", 2, "approves", word, "loops", map(word, map("patch", "truth")))),
                "truth",
                map(
                        "column", named("truth"),
                        "slices", List.of(named("slice")),
                        "discover", map("columns", List.of(named("slice"), named("number")))),
                "verdict",
                List.of(
                        map("metric", "accuracy", "at-least", 0.5, "because", named("because")),
                        map(
                                "metric",
                                "accuracy",
                                "at-least",
                                1,
                                "slice",
                                map(named("slice"), word),
                                "waiver",
                                map("owner", named("owner"), "because", named("waived"), "until", LAST_DAY)),
                        map("metric", "approval", "against", "ratings", "group", word, "at-least", 0)));
    }

    /** Pools of three candidates, in clusters of two pools. */
    private DataFile answers() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            lines.add(map(
                    named("id"),
                    named("e" + i),
                    named("pool"),
                    named("p" + i / 3),
                    named("cluster"),
                    named("c" + i / 6),
                    named("number"),
                    i % 7,
                    named("slice"),
                    i % 2 == 0 ? word : named("other value"),
                    named("truth"),
                    i % 3 == 0 ? word : named("wrong")));
        }
        return new DataFile(file("answers"), lines);
    }

    private DataFile said() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            for (int rater = 0; rater < 4; rater++) {
                lines.add(map(
                        named("example"),
                        named("e" + i),
                        named("rater"),
                        named("r" + rater),
                        named("rating"),
                        (i + rater) % 3 == 0 ? word : named("wrong"),
                        named("group"),
                        rater < 2 ? word : named("young")));
            }
        }
        return new DataFile(file("said"), lines);
    }

    private Map<String, Object> rewards() {
        String reward = word;
        return map(
                "task",
                task("rewards"),
                "about",
                named("about"),
                "dataset",
                map(
                        "file", file("candidates"),
                        "id", named("id"),
                        "pool", named("pool"),
                        "features", map(named("words"), map("of", named("text"), "count", "words")),
                        "views", map(named("view"), map("ngrams", map("of", named("text"), "words", 1))),
                        "split", map("transfer", 0.5, "held-out", 0.5)),
                "learning",
                map(
                        "rewards",
                        map(
                                reward,
                                map("given", map("column", named("score"))),
                                named("learned"),
                                map("bradley-terry", map("view", named("view"), "ratings", named("rating")))),
                        "probes",
                        map("text", named("text"))),
                "policy",
                map(
                        "pressure",
                        map(
                                "rating", named("rating"),
                                "guideline", named("guideline"),
                                "best-of", List.of(1, 2, 4),
                                "beta", List.of(1, 0.5),
                                "incident", map("beta", 0.5),
                                "exploit", named("words"),
                                "features", List.of(named("words")),
                                "theme", map("column", named("theme"), "of", named("topic")))),
                "truth",
                map(
                        "gold", map("column", named("worth")),
                        "slices", List.of(),
                        "moved-by", map("features", List.of(named("words")), "rating", named("rating"))),
                "verdict",
                List.of(map(
                        "metric",
                        "gold-change",
                        "arm",
                        "policy",
                        "method",
                        reward,
                        "at",
                        map("best-of", 4),
                        "at-least",
                        0,
                        "because",
                        named("because"))));
    }

    private DataFile candidates() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            lines.add(map(
                    named("id"), named("e" + i),
                    named("pool"), named("p" + i / 6),
                    named("topic"), named("t" + i / 6 % 3),
                    named("theme"), named("t" + i % 3),
                    named("text"), (named("word") + " ").repeat(1 + i % 4),
                    named("score"), i * 7 % 11,
                    named("rating"), i * 7 % 13,
                    named("guideline"), i * 5 % 11,
                    named("worth"), i * 3 % 11));
        }
        return new DataFile(file("candidates"), lines);
    }
}

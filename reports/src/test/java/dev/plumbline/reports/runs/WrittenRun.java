package dev.plumbline.reports.runs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** The folder of a run of one task, written by hand: a student, its weak labels, and a gate on its accuracy. */
final class WrittenRun {

    private final List<String> truth;
    private final List<String> weak;
    private final List<List<String>> students = new ArrayList<>();
    private String task = "claims";
    private String source = "\"file\": \"claims.csv\"";
    private long seed = 1;
    private String disclosed = "examples";
    private String extra = "";
    private String standing = "as-expected";
    private int clusterSize = 1;

    private WrittenRun(String truth, String weak) {
        this.truth = labels(truth);
        this.weak = labels(weak);
    }

    /** Labels by letter: {@code ttff}; {@code -} for none. */
    static WrittenRun of(String truth, String weak) {
        return new WrittenRun(truth, weak);
    }

    private static List<String> labels(String letters) {
        return letters.chars()
                .mapToObj(c -> c == '-' ? "" : Character.toString(c))
                .toList();
    }

    /** What the student predicted after one more training. */
    WrittenRun student(String letters) {
        students.add(labels(letters));
        return this;
    }

    WrittenRun task(String name) {
        task = name;
        return this;
    }

    WrittenRun world(String name, long ofSeed) {
        source = "\"world\": \"" + name + "\"";
        seed = ofSeed;
        return this;
    }

    WrittenRun disclosing(String level) {
        disclosed = level;
        return this;
    }

    /** A field of the truth in {@code run.json}, such as {@code "error-rate": 0.05}. */
    WrittenRun truth(String field) {
        extra = field + ",";
        return this;
    }

    WrittenRun standing(String word) {
        standing = word;
        return this;
    }

    WrittenRun clustersOf(int examples) {
        clusterSize = examples;
        return this;
    }

    Path write(Path runs, String name) throws IOException {
        Path folder = Files.createDirectories(runs.resolve(name));
        Files.writeString(folder.resolve("verdict.json"), verdict());
        Files.writeString(folder.resolve("run.json"), run());
        Files.writeString(folder.resolve("metrics.csv"), metrics());
        Files.writeString(folder.resolve("report.html"), "<!DOCTYPE html>");
        Files.writeString(folder.resolve("provenance.json"), """
                {"plumbline": "0.1.0", "started": "2026-01-02T12:00:00.5Z", "ended": "2026-01-02T12:01:05Z",
                 "today": "2026-01-02", "jvm": {"java.version": "17"}, "kernel": "plain", "seed": "as in the tasks",
                 "files": {"claims.csv": "%s"}}
                """.formatted(seed));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("examples.csv.gz")))) {
            out.write(examples().getBytes(StandardCharsets.UTF_8));
        }
        return folder;
    }

    private double accuracy() {
        return mean(students.stream().flatMap(student -> pairs(student, truth)).toList());
    }

    private static java.util.stream.Stream<Boolean> pairs(List<String> one, List<String> other) {
        return IntStream.range(0, one.size()).mapToObj(i -> one.get(i).equals(other.get(i)));
    }

    private static double mean(List<Boolean> right) {
        return right.stream().filter(r -> r).count() / (double) right.size();
    }

    private double inherited() {
        List<Boolean> copied = new ArrayList<>();
        for (List<String> student : students) {
            for (int i = 0; i < truth.size(); i++) {
                if (!weak.get(i).equals(truth.get(i))) {
                    copied.add(student.get(i).equals(weak.get(i)));
                }
            }
        }
        return mean(copied);
    }

    private String verdict() {
        return """
                {"format": 1, "silent-failures": {"count": 0}, "state": "%s",
                 "counts": {"tasks": 1, "not-run": 0, "as-expected": 1, "red": 0, "undecided": 0, "waived": 0,
                            "controls-held": 3, "controls-broken": 0, "controls-untested": 0},
                 "gates": [{"task": "%s", "name": "accuracy soft at least .5", "sentence": "s", "outcome": "%s",
                            "standing": "%s", "arm": "student", "method": "soft", "slice": "all", "metric": "accuracy",
                            "against": "truth", "axis": "", "step": "", "relation": "at-least", "bound": 0.5,
                            "state": "value", "estimate": %s, "low": null, "high": null, "reason": ""}],
                 "held-out": [{"task": "%s", "disclosed": "%s"}], "not-run": []}
                """.formatted(
                standing, task, standing.equals("red") ? "fail" : "pass", standing, accuracy(), task, disclosed);
    }

    private String run() {
        return """
                {"format": 1, "tasks": [{"task": "%s", "about": "", "dataset": {%s, "seed": %d, "examples": 8},
                  "learning": {"arms": [{"arm": "weak", "method": "", "seeds": 1},
                                        {"arm": "student", "method": "soft", "seeds": %d}]},
                  "truth": {%s "use": {"disclosed": "%s"}, "classes": ["f", "t"],
                            "measurements": [{"deep": {"deeper": []}}]},
                  "verdict": {}}], "not-run": []}
                """.formatted(task, source, seed, students.size(), extra, disclosed);
    }

    private String metrics() {
        String head =
                "task,arm,method,slice,metric,against,axis,step,round,state,estimate,low,high,n,clusters,seeds,reason\n";
        return head
                + String.format(
                        Locale.ROOT,
                        "%1$s,student,soft,all,accuracy,truth,,,,value,%2$s,0,1,8,8,1,\n%1$s,student,soft,all,inherited-error,truth,,,,value,%3$s,0,1,8,8,1,\n",
                        task,
                        accuracy(),
                        inherited());
    }

    private String examples() {
        String head = "task,example,cluster,method,seed,truth,weak_label,weak_probability,student,student_probability,"
                + "ceiling,strong_direct,slices\n";
        return head
                + IntStream.range(0, students.size()).mapToObj(this::examples).collect(Collectors.joining());
    }

    private String examples(int student) {
        return IntStream.range(0, truth.size())
                .mapToObj(i -> String.join(
                        ",",
                        Arrays.asList(
                                task,
                                "e" + i,
                                "c" + i / clusterSize,
                                "soft",
                                "" + (student + 1),
                                disclosed.equals("examples") ? truth.get(i) : "",
                                weak.get(i),
                                "0.5",
                                students.get(student).get(i),
                                "0.5",
                                "",
                                "",
                                "side=" + (i % 2 == 0 ? "left" : "right"))))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}

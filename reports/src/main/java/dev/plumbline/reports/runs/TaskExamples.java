package dev.plumbline.reports.runs;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The held-out examples of one task, as {@code examples.csv.gz} tells of them, in its order.
 *
 * @param truth of each the name of its class, empty where it is not known or kept back
 * @param weak of each its weak label, {@code tie}, or nothing
 * @param slices of each its values of the columns by which the task slices
 * @param predictions by arm, a list a training
 */
record TaskExamples(
        List<String> ids,
        List<String> clusters,
        List<String> truth,
        Labels weak,
        List<String> slices,
        Map<Subject, List<Labels>> predictions) {

    /**
     * What an arm said of each example after one training.
     *
     * @param labels the most probable class, {@code tie}, or empty where nothing was predicted
     * @param probabilities of the last class, empty where there is none
     */
    record Labels(List<String> labels, List<String> probabilities) {

        Labels() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(String label, String probability) {
            labels.add(label);
            probabilities.add(probability);
        }
    }

    private static final String FILE = "examples.csv.gz";

    private TaskExamples() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new Labels(),
                new ArrayList<>(),
                new LinkedHashMap<>());
    }

    /**
     * Of every task, by its name.
     *
     * @param facts tell which arm a method belongs to
     */
    static Map<String, TaskExamples> of(RunFiles files, Map<String, TaskFacts> facts) throws IOException {
        Reader reader = new Reader(facts);
        files.rows(FILE, reader::row);
        return reader.all;
    }

    /** Takes the rows, which come a task, a method and a seed after the other. */
    private static final class Reader {

        private final Map<String, TaskFacts> facts;
        private final Map<String, TaskExamples> all = new LinkedHashMap<>();
        private final Map<String, String> firstMethods = new HashMap<>();
        private final Map<String, String> firstBlocks = new HashMap<>();
        private final Map<String, String> known = new HashMap<>();
        private String block = "";
        private int position;

        Reader(Map<String, TaskFacts> facts) {
            this.facts = facts;
        }

        void row(CsvRows.Row row) {
            String task = one(row.get("task"));
            String method = one(row.get("method"));
            String next = task + "\n" + method + "\n" + row.get("seed");
            position = next.equals(block) ? position + 1 : 0;
            block = next;
            firstMethods.putIfAbsent(task, method);
            firstBlocks.putIfAbsent(task, block);
            TaskExamples examples = all.computeIfAbsent(task, name -> new TaskExamples());
            if (block.equals(firstBlocks.get(task))) {
                example(examples, row);
            } else {
                check(examples, row);
            }
            predictions(examples, task, method, row);
        }

        private void check(TaskExamples examples, CsvRows.Row row) {
            boolean same =
                    position < examples.ids.size() && examples.ids.get(position).equals(row.get("example"));
            if (!same) {
                throw new BadInput(
                        row.place(),
                        "expected the examples in the same order for every method and seed, found '"
                                + row.get("example") + "'; run the tasks anew");
            }
        }

        private void example(TaskExamples examples, CsvRows.Row row) {
            examples.ids.add(row.get("example"));
            examples.clusters.add(one(row.get("cluster")));
            examples.truth.add(one(row.get("truth")));
            examples.weak.add(one(row.get("weak_label")), one(row.get("weak_probability")));
            examples.slices.add(one(row.get("slices")));
        }

        private void predictions(TaskExamples examples, String task, String method, CsvRows.Row row) {
            if (!method.isEmpty()) {
                add(examples, subject(task, method), row, "student", "student_probability");
            }
            if (method.equals(firstMethods.get(task))) {
                add(examples, new Subject(Arm.CEILING, ""), row, "ceiling", "");
                add(examples, new Subject(Arm.STRONG_DIRECT, ""), row, "strong_direct", "");
            }
        }

        private void add(TaskExamples examples, Subject subject, CsvRows.Row row, String label, String probability) {
            List<Labels> bySeed = examples.predictions.computeIfAbsent(subject, arm -> new ArrayList<>());
            if (position == 0) {
                bySeed.add(new Labels());
            }
            bySeed.get(bySeed.size() - 1).add(one(row.get(label)), probability.isEmpty() ? "" : row.get(probability));
        }

        private Subject subject(String task, String method) {
            Subject scores = new Subject(Arm.SCORES, method);
            boolean scored = facts.containsKey(task) && facts.get(task).arms().containsKey(scores);
            return scored ? scores : new Subject(Arm.STUDENT, method);
        }

        /** The same text once, for most are there many times. */
        private String one(String text) {
            return known.computeIfAbsent(text, same -> same);
        }
    }

    /** The truth of each by its id. */
    Map<String, String> truthById() {
        Map<String, String> byId = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byId.put(ids.get(i), truth.get(i));
        }
        return byId;
    }

    /** What an arm predicted, a list a training; nothing where the table holds nothing of it. */
    List<Labels> of(Subject subject) {
        return subject.equals(new Subject(Arm.WEAK, "")) ? List.of(weak) : predictions.getOrDefault(subject, List.of());
    }
}

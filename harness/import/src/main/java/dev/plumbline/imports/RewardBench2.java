package dev.plumbline.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * RewardBench 2 (Malik et al. 2025, arXiv 2506.01937): prompts with one right response and three wrong ones, or with many right ones ({@code Ties}).
 *
 * <p>A row has {@code id, prompt, chosen[], rejected[], subset}, and says how many they are in {@code num_correct, num_incorrect,
 * total_completions}. A score file is one object of parallel arrays, {@code scores, subset, id}, as a rule with {@code text, model}; a row's scores are those of
 * {@code chosen}, then of {@code rejected}.
 */
final class RewardBench2 implements Format {

    private static final ScoreFile.Shape SCORES = new ScoreFile.Shape(List.of("scores"), List.of("text"));

    @Override
    public String name() {
        return "reward-bench-2";
    }

    @Override
    public String about() {
        return "rows, and score files of reward models";
    }

    @Override
    public Set<Option> takes() {
        return Set.of(Option.BY_ORDER);
    }

    @Override
    public Draft write(Job job) throws IOException {
        ScoreFiles scores = RewardBench.scores(job, SCORES);
        Rows rows = job.rows();
        Set<String> subsets = new TreeSet<>();
        List<Integer> sizes = new ArrayList<>();
        Questions questions = new Questions();
        Keys keys = new Keys("the key (subset, id)");
        Jsonl out = job.folder().jsonl(PoolTask.FILE);
        for (Source source : RewardBench.rows(job, SCORES)) {
            rows.each(source, row -> {
                scores.begin();
                List<Map<String, Object>> pool = pool(row, scores, keys);
                pool.forEach(out::write);
                sizes.add(pool.size());
                subsets.add(row.key("subset"));
                questions.add(row.key("subset"), row.key("id"), pool.size());
            });
        }
        rows.raise();
        scores.finish();
        int candidates = sizes.stream().mapToInt(size -> size).sum();
        PoolTask pools = task(job, scores);
        String task = (questions.counted() ? pools.benchmark("reward-bench-2") : pools)
                .text(sizes.stream().mapToInt(size -> size).max().orElseThrow());
        return new Draft(
                task,
                readme(scores, subsets, rows, candidates, questions.counted()).without(rows),
                candidates);
    }

    private static PoolTask task(Job job, ScoreFiles scores) {
        return new PoolTask(
                        job.name(), "Is the response that each reward model likes best a right one?", "reward-bench-2")
                .models(scores.models())
                .slice("subset");
    }

    private static List<Map<String, Object>> pool(Row row, ScoreFiles scores, Keys keys) {
        String subset = row.key("subset");
        String id = row.key("id");
        List<String> responses = new ArrayList<>(texts(row, "chosen"));
        int right = responses.size();
        responses.addAll(texts(row, "rejected"));
        count(row, "num_correct", right);
        count(row, "num_incorrect", responses.size() - right);
        count(row, "num_rejected", responses.size() - right);
        count(row, "total_completions", responses.size());
        Pools.differ(responses.subList(0, right), responses.subList(right, responses.size()), row);
        Map<String, double[]> found = scores.of(subset, id, responses, row.place());
        String key = subset + "/" + id;
        keys.add(key, row.place());
        String prompt = Dialogue.text(row.value("prompt"));
        List<Map<String, Object>> pool = new ArrayList<>();
        for (int i = 0; i < responses.size(); i++) {
            Map<String, Object> candidate = Pools.row(key, Integer.toString(i + 1), prompt, responses.get(i));
            candidate.put("correct", i < right);
            candidate.put("subset", subset);
            candidate.put("scores", Pools.scores(found, i));
            pool.add(candidate);
        }
        return pool;
    }

    private static List<String> texts(Row row, String name) {
        List<String> texts =
                row.value(name).items().stream().map(Dialogue::text).toList();
        if (texts.isEmpty()) {
            throw row.refused("expected at least one response in '" + name + "', found none; leave the line out");
        }
        return texts;
    }

    private static void count(Row row, String name, int found) {
        row.fields().some(name).map(Value::number).filter(said -> said != found).ifPresent(said -> {
            throw row.refused("'" + name + "' says " + said.longValue() + ", and there are " + found
                    + " responses of that kind; correct the line, or fetch the file anew");
        });
    }

    private static Readme readme(ScoreFiles scores, Set<String> subsets, Rows rows, int candidates, boolean counted) {
        Map<String, String> fields = new LinkedHashMap<>(
                Fieldnames.candidate("subset, the benchmark's id, and the number of the response in its row"));
        fields.put("correct", "whether it is a right response: truth");
        fields.put("subset", "one of " + String.join(", ", subsets));
        fields.put("scores", Fieldnames.scores(scores.models()));
        return new Readme(
                        "Prompts with right and wrong responses, as RewardBench 2 has them, and what reward models score them.",
                        "RewardBench 2 (Malik et al. 2025, arXiv 2506.01937), https://github.com/allenai/reward-bench",
                        "the data set is published under ODC-BY, its parts under their own licences; read them before you pass anything on")
                .counts(rows.kept() + " prompts of " + rows.read() + " rows, " + candidates + " responses")
                .file(PoolTask.FILE, fields)
                .note(
                        counted
                                ? "The benchmark's own figures, by subset and on the whole, are `benchmark-score`."
                                : "These are not the benchmark's questions as it has them, so its own total is not counted.");
    }
}

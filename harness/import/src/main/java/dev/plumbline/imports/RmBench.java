package dev.plumbline.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * RM-Bench (Liu et al. 2024, arXiv 2410.16184): prompts with three right and three wrong responses, in the same three styles.
 *
 * <p>A row has {@code id, prompt, chosen[3], rejected[3]}, and {@code domain} in the file of all domains; the files of one are called after it. A
 * model's results are the same rows with {@code score_chosen[3], score_rejected[3]}, a file a model.
 */
final class RmBench implements Format {

    private static final List<String> STYLES = List.of("concise", "detailed", "markdown");
    private static final List<String> DOMAINS = List.of("chat", "code", "math", "safety-refuse", "safety-response");
    private static final String STYLED = "one for each style";

    @Override
    public String name() {
        return "rm-bench";
    }

    @Override
    public String about() {
        return "rows, with or without a reward model's scores";
    }

    @Override
    public Draft write(Job job) throws IOException {
        Scores scores = new Scores();
        Rows found = job.rows();
        for (Source source : job.sources()) {
            found.each(source, row -> collect(source, row, scores));
        }
        found.raise();
        Rows rows = job.rows();
        Set<String> written = new HashSet<>();
        Set<String> domains = new HashSet<>();
        Map<String, String> texts = new LinkedHashMap<>();
        Jsonl out = job.folder().jsonl(PoolTask.FILE);
        for (Source source : job.sources()) {
            Keys keys = new Keys("the key (domain, id)");
            rows.each(source, row -> {
                String key = key(source, row);
                keys.add(key, row.place());
                if (same(row, key, texts)) {
                    scores.complete(key, row.place());
                    pool(row, key, scores).forEach(out::write);
                    written.add(key);
                    domains.add(domain(source, row));
                }
            });
        }
        rows.raise();
        String task = new PoolTask(
                        job.name(),
                        "Is the response that each reward model likes best a right one, whatever its style?",
                        "rm-bench")
                .models(scores.models())
                .slice("domain", "style")
                .benchmark("rm-bench")
                .text(2 * STYLES.size());
        Readme readme = readme(scores, written.size(), rows, domains);
        return new Draft(task, readme.without(rows), written.size() * 2 * STYLES.size());
    }

    private static void collect(Source source, Row row, Scores scores) {
        if (row.has("score_chosen") || row.has("score_rejected")) {
            double[] values = new double[2 * STYLES.size()];
            List<Value> all = new ArrayList<>(row.value("score_chosen").items(STYLES.size(), STYLED));
            all.addAll(row.value("score_rejected").items(STYLES.size(), STYLED));
            for (int i = 0; i < values.length; i++) {
                values[i] = all.get(i).number();
            }
            scores.put(model(source), key(source, row), values, row.place());
        }
    }

    /** The benchmark names its results DOMAIN_filtered_MODEL_REWORD_MODEL_TIME. */
    private static String model(Source source) {
        return source.stem()
                .replaceFirst("^(total_dataset|[a-z-]+_filtered)_", "")
                .replaceFirst("_REWORD_MODEL.*$", "");
    }

    private static String key(Source source, Row row) {
        return domain(source, row) + "/" + row.key("id");
    }

    private static String domain(Source source, Row row) {
        Optional<String> domain = row.some("domain")
                .or(() -> DOMAINS.stream().filter(source.stem()::startsWith).findFirst());
        return domain.filter(DOMAINS::contains)
                .or(() -> domain.filter("safety"::equals))
                .orElseThrow(() -> row.refused("expected a domain (" + String.join(", ", DOMAINS)
                        + ") in 'domain' or at the beginning of the file's name, found "
                        + domain.map(one -> "'" + one + "'").orElse("none")
                        + "; rename the file, such as chat_filtered.json"));
    }

    /** Whether a row comes for the first time; later ones must hold the same texts. */
    private static boolean same(Row row, String key, Map<String, String> texts) {
        String text = Side.prompt(row.text("prompt") + responses(row));
        String earlier = texts.putIfAbsent(key, text);
        if (earlier != null && !earlier.equals(text)) {
            throw row.refused(
                    "the row '" + key + "' has other texts than in an earlier file; import the results of one version");
        }
        return earlier == null;
    }

    private static List<String> responses(Row row) {
        List<String> responses = new ArrayList<>();
        row.value("chosen").items(STYLES.size(), STYLED).forEach(value -> responses.add(value.text()));
        row.value("rejected").items(STYLES.size(), STYLED).forEach(value -> responses.add(value.text()));
        return responses;
    }

    private static List<Map<String, Object>> pool(Row row, String key, Scores scores) {
        List<String> responses = responses(row);
        int styles = STYLES.size();
        Pools.differ(responses.subList(0, styles), responses.subList(styles, 2 * styles), row);
        Map<String, double[]> found = new LinkedHashMap<>();
        scores.models().forEach(model -> found.put(model, scores.of(model, key).orElseThrow()));
        List<Map<String, Object>> pool = new ArrayList<>();
        for (int i = 0; i < responses.size(); i++) {
            boolean correct = i < styles;
            String style = STYLES.get(i % styles);
            Map<String, Object> candidate = Pools.row(
                    key, (correct ? "chosen" : "rejected") + "-" + style, row.text("prompt"), responses.get(i));
            candidate.put("correct", correct);
            candidate.put("style", style);
            candidate.put("domain", key.substring(0, key.indexOf('/')));
            row.some("subset").ifPresent(subset -> candidate.put("subset", subset));
            candidate.put("scores", Pools.scores(found, i));
            pool.add(candidate);
        }
        return pool;
    }

    private static Readme readme(Scores scores, int prompts, Rows rows, Set<String> domains) {
        Map<String, String> fields = Fieldnames.candidate("domain, the benchmark's id, and which response it is");
        fields.put("correct", "whether it is a right response: truth");
        fields.put("style", "`concise`, `detailed` (plain text) or `markdown` (detailed, with markdown)");
        fields.put("domain", String.join(", ", domains.stream().sorted().toList()));
        fields.put("scores", Fieldnames.scores(scores.models()));
        return new Readme(
                        "Prompts with three right and three wrong responses in the same three styles, as RM-Bench has them: does a reward"
                                + " model see what is said, or how?",
                        "RM-Bench (Liu et al. 2024, arXiv 2410.16184), https://github.com/THU-KEG/RM-Bench",
                        "its repository states none; ask its authors before you pass anything on")
                .counts(prompts + " prompts of " + rows.read() + " rows, " + 2 * STYLES.size() + " responses each")
                .file(PoolTask.FILE, fields)
                .note(
                        "The benchmark's own figures, easy, normal and hard, are `benchmark-score`; its total needs all domains.");
    }
}

package dev.plumbline.imports;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * JudgeBench (Tan et al. 2024, arXiv 2410.12784): pairs of responses of which one is correct, judged in both orders.
 *
 * <p>A line has {@code pair_id, original_id, source, question, response_A, response_B, label} ({@code A>B} or {@code B>A}), and in the outputs of a
 * judge {@code judge_name} and {@code judgments}: of the pair, then of the pair in the other order, each a {@code decision} and, of a reward model,
 * {@code judgment.scores}. Files of several judges are joined by {@code pair_id}.
 */
final class JudgeBench implements Format {

    private static final Sections DOMAINS = domains();

    private static Sections domains() {
        Map<String, List<String>> domains = new LinkedHashMap<>();
        domains.put("knowledge", List.of("mmlu-pro*"));
        domains.put("reasoning", List.of("livebench-reasoning*"));
        domains.put("math", List.of("livebench-math*"));
        domains.put("coding", List.of("livecodebench*"));
        return new Sections(domains);
    }

    @Override
    public String name() {
        return "judgebench";
    }

    @Override
    public String about() {
        return "pairs, outputs of reward models and of judges";
    }

    @Override
    public Draft write(Job job) throws IOException {
        Judgments judgments = new Judgments();
        Rows found = job.rows();
        for (Source source : job.sources()) {
            found.each(source, row -> judgments.add(row, source.stem()));
        }
        found.raise();
        Scores scores = judgments.scores();
        Rows rows = job.rows();
        Map<String, String> texts = new HashMap<>();
        Set<String> sources = new TreeSet<>();
        Jsonl out = job.folder().jsonl(PairTask.FILE);
        for (Source source : job.sources()) {
            rows.each(source, row -> {
                if (fresh(row, texts)) {
                    scores.complete(row.key("pair_id"), row.place());
                    out.write(pair(row, scores, judgments));
                    sources.add(row.key("source"));
                }
            });
        }
        rows.raise();
        String task = task(job, judgments, sources);
        return new Draft(task, readme(judgments, out.count(), rows).without(rows), out.count());
    }

    /** Whether a pair comes for the first time; later ones must hold the same. */
    private static boolean fresh(Row row, Map<String, String> texts) {
        String text = Side.prompt(String.join(
                "\n", row.text("question"), row.text("response_A"), row.text("response_B"), row.text("label")));
        Dialogue.differ(row.text("response_A"), row.text("response_B"), row);
        String earlier = texts.putIfAbsent(row.key("pair_id"), text);
        if (earlier != null && !earlier.equals(text)) {
            throw row.refused("the pair '" + row.key("pair_id")
                    + "' has another text or label than in an earlier file; import outputs for the same pairs");
        }
        return earlier == null;
    }

    private static Map<String, Object> pair(Row row, Scores scores, Judgments judgments) {
        String id = row.key("pair_id");
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("id", id);
        pair.put("original_id", row.some("original_id").orElse(""));
        pair.put("source", row.key("source"));
        pair.put("prompt", row.text("question"));
        pair.put("a", row.text("response_A"));
        pair.put("b", row.text("response_B"));
        pair.put("preferred", preferred(row));
        Map<String, Object> ordered = new LinkedHashMap<>();
        scores.models().forEach(model -> {
            double[] both = scores.of(model, id).orElseThrow();
            ordered.put(model, List.of(both[0], both[1]));
        });
        pair.put("scores", ordered);
        if (judgments.anyJudge()) {
            pair.put("decisions", judgments.decisions(id));
        }
        return pair;
    }

    private static String preferred(Row row) {
        return switch (row.text("label")) {
            case "A>B" -> "a";
            case "B>A" -> "b";
            default -> throw row.value("label").refused("'A>B' or 'B>A'", "'" + Value.shown(row.text("label")) + "'");
        };
    }

    private static String task(Job job, Judgments judgments, Set<String> sources) {
        PairTask task = new PairTask(
                        job.name(),
                        "How often does each judge or reward model prefer the response that is correct?",
                        "judgebench",
                        judgments.models())
                .cluster("original_id             # a pair without one is a cluster of its own")
                .group("domain", "source", DOMAINS.patterns(sources));
        String tie = judgments.anyJudge()
                ? "equal: tie                  # neither is better, where the benchmark takes b"
                : "";
        boolean known = sources.stream()
                .allMatch(source ->
                        dev.plumbline.truth.benchmark.JudgeBench.source(source).isPresent());
        return known
                ? task.benchmark("judge-bench", judgments.askedTwice(), tie).text()
                : task.text();
    }

    private static Readme readme(Judgments judgments, int pairs, Rows rows) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", "the benchmark's `pair_id`");
        fields.put("original_id", "of the question, where there is one: its pairs are one cluster");
        fields.put("source", "where the question comes from");
        fields.put("prompt", "the question");
        fields.put("a`, `b", "`response_A` and `response_B`");
        fields.put("preferred", "the correct one, `a` or `b`: truth");
        fields.put(
                "scores",
                Fieldnames.scores(judgments.models()) + ", of `a` and of `b`; in the other order under `-swapped`");
        Optional<String> decisions = judgments.anyJudge()
                ? Optional.of("what a judge said of (A, B), then of (B, A); empty for no answer")
                : Optional.empty();
        decisions.ifPresent(what -> fields.put("decisions", what));
        Readme readme = new Readme(
                        "Pairs of responses of which one is correct and one is not, as JudgeBench has them, and what judges and reward models"
                                + " say of them.",
                        "JudgeBench (Tan et al. 2024, arXiv 2410.12784), https://github.com/ScalerLab/JudgeBench",
                        "its repository states none; the questions come from MMLU-Pro, LiveBench and LiveCodeBench, under their own licences")
                .counts(pairs + " pairs of " + rows.read() + " lines")
                .file(PairTask.FILE, fields)
                .note(
                        "A pair is won where the correct response scores strictly higher; a tie is a miss. `pairwise-accuracy` is of the first order, the"
                                + " benchmark's own count of both is `benchmark-score`.");
        judgments.notes().forEach(readme::note);
        return readme;
    }
}

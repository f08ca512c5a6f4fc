package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * RewardBench, the first (Lambert et al. 2024, arXiv 2403.13787): pairs of responses, and files of reward models' scores.
 *
 * <p>A row has {@code prompt, chosen, rejected, subset, id}; ids are numbered anew in each subset, so a row's key is both. A score file is one
 * object of parallel arrays: {@code scores_chosen, scores_rejected, subset, id}, as a rule with {@code text_chosen, text_rejected, model}.
 */
final class RewardBench implements Format {

    private static final ScoreFile.Shape SCORES =
            new ScoreFile.Shape(List.of("scores_chosen", "scores_rejected"), List.of("text_chosen", "text_rejected"));

    private static final Sections SECTIONS = sections();

    private static Sections sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put("chat", List.of("alpacaeval-*", "mt-bench-easy", "mt-bench-med"));
        sections.put("chat-hard", List.of("mt-bench-hard", "llmbar-*"));
        sections.put("safety", List.of("refusals-*", "xstest-*", "donotanswer"));
        sections.put("reasoning", List.of("math-prm", "hep-*"));
        return new Sections(sections);
    }

    @Override
    public String name() {
        return "reward-bench";
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
        ScoreFiles scores = scores(job, SCORES);
        Rows rows = job.rows();
        Map<String, Integer> subsets = new TreeMap<>();
        Keys keys = new Keys("the key (subset, id)");
        Jsonl out = job.folder().jsonl(PairTask.FILE);
        for (Source source : rows(job, SCORES)) {
            rows.each(source, row -> {
                scores.begin();
                Map<String, Object> pair = pair(row, scores, keys);
                out.write(pair);
                subsets.merge(String.valueOf(pair.get("subset")), 1, Integer::sum);
            });
        }
        rows.raise();
        scores.finish();
        return new Draft(
                task(job, scores, subsets.keySet()),
                readme(scores, subsets, rows).without(rows),
                rows.kept());
    }

    /** The score files among the files. */
    static ScoreFiles scores(Job job, ScoreFile.Shape shape) {
        List<ScoreFile> files = job.sources().stream()
                .filter(source -> shape.fits(source.first()))
                .map(source -> ScoreFile.read(source, shape))
                .toList();
        return new ScoreFiles(files, job.options().has(Option.BY_ORDER));
    }

    /** The other ones. */
    static List<Source> rows(Job job, ScoreFile.Shape shape) {
        List<Source> rows = job.sources().stream()
                .filter(source -> !shape.fits(source.first()))
                .toList();
        if (rows.isEmpty()) {
            throw new BadInput(
                    Place.of(job.sources().get(0).name()),
                    "expected the benchmark's rows (prompt, chosen, rejected, subset, id) beside the scores, found scores only;"
                            + " add the file with the rows");
        }
        return rows;
    }

    private static Map<String, Object> pair(Row row, ScoreFiles scores, Keys keys) {
        String subset = row.key("subset");
        String id = row.key("id");
        String chosen = Dialogue.text(row.value("chosen"));
        String rejected = Dialogue.text(row.value("rejected"));
        Map<String, double[]> found = scores.of(subset, id, List.of(chosen, rejected), row.place());
        String key = subset + "/" + id;
        keys.add(key, row.place());
        Dialogue.differ(chosen, rejected, row);
        Side side = Side.of(key);
        Map<String, Object> pair = side.row(key, Dialogue.text(row.value("prompt")), chosen, rejected);
        pair.put("subset", subset);
        Map<String, Object> ordered = new LinkedHashMap<>();
        found.forEach((model, both) -> ordered.put(model, side.order(both[0], both[1])));
        pair.put("scores", ordered);
        return pair;
    }

    private static String task(Job job, ScoreFiles scores, Set<String> subsets) {
        PairTask task = new PairTask(
                        job.name(),
                        "How often does each reward model prefer the response that RewardBench says is better?",
                        "reward-bench",
                        scores.models())
                .group("section", "subset", SECTIONS.patterns(subsets))
                .slice("subset");
        return counted(subsets) ? task.benchmark("reward-bench").text() : task.text();
    }

    /** Whether the benchmark knows all of these subsets. */
    private static boolean counted(Set<String> subsets) {
        return dev.plumbline.truth.benchmark.RewardBench.subsets().containsAll(subsets);
    }

    private static Readme readme(ScoreFiles scores, Map<String, Integer> subsets, Rows rows) {
        Map<String, String> fields = Fieldnames.pair("subset and the benchmark's id");
        fields.put("subset", "where the pair comes from: " + subsets.size() + " of them");
        fields.put("scores", Fieldnames.scores(scores.models()));
        return new Readme(
                        "Pairs of responses of which one is better, as RewardBench has them, and what reward models score them.",
                        "RewardBench (Lambert et al. 2024, arXiv 2403.13787), https://github.com/allenai/reward-bench",
                        "the data set is published under ODC-BY, its parts under their own licences; read them before you pass anything on")
                .counts(rows.kept() + " pairs of " + rows.read() + " rows")
                .file(PairTask.FILE, fields)
                .note("A pair is won where the better response scores strictly higher; a tie is a miss.")
                .note(
                        counted(subsets.keySet())
                                ? "The benchmark's own sections and total are `benchmark-score`: they weigh subsets, and count `math-prm` as 984"
                                        + " rows. A section of which a subset is missing has none."
                                : "There are subsets that the benchmark does not know, so its own total is not counted.");
    }
}

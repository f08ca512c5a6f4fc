package dev.plumbline.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * UltraFeedback (Cui et al. 2023, arXiv 2310.01377): instructions with responses of several models, each rated by GPT-4 on four aspects
 * (1 to 5) and overall (1 to 10).
 *
 * <p>Ratings of aspects are text and may be {@code N/A}. An early revision has overall scores of 10 that mean 1 (its authors'
 * {@code fix_overall_score_issue.py}: where the aspects' mean is 2 or less the 10 is a 1, and up to 4 it was asked for anew).
 */
final class UltraFeedback implements Format {

    private static final List<String> ASPECTS =
            List.of("helpfulness", "honesty", "instruction_following", "truthfulness");
    private static final double MEANS_ONE = 2;
    private static final double DOUBTFUL = 4;
    private static final double ROUNDING = .011;

    /** What is counted as the lines go by. */
    private static final class Tally {
        private int doubtful;
        private int largest;
        private int candidates;
    }

    @Override
    public String name() {
        return "ultrafeedback";
    }

    @Override
    public String about() {
        return "instructions, responses, GPT-4's ratings";
    }

    @Override
    public Draft write(Job job) throws IOException {
        Tally tally = new Tally();
        Rows rows = job.rows();
        Jsonl out = job.folder().jsonl(PoolTask.FILE);
        for (Source source : job.sources()) {
            rows.each(source, row -> {
                List<Map<String, Object>> pool = pool(row, Integer.toString(rows.read()));
                pool.forEach(out::write);
                tally.candidates += pool.size();
                tally.largest = Math.max(tally.largest, pool.size());
                tally.doubtful +=
                        (int) pool.stream().filter(UltraFeedback::doubtful).count();
            });
        }
        rows.raise();
        String task = new PoolTask(
                        job.name(),
                        "What becomes of four rated aspects as a policy takes the best of ever more responses by their overall score?",
                        "ultrafeedback")
                .cluster("instruction_id")
                .reward("overall")
                .rating("aspects")
                .slice("source")
                .text(tally.largest);
        return new Draft(task, readme(rows, tally).without(rows), tally.candidates);
    }

    private static List<Map<String, Object>> pool(Row row, String id) {
        List<Value> completions = row.value("completions").items();
        row.fields()
                .some("models")
                .map(Value::items)
                .filter(models -> !models.isEmpty())
                .ifPresent(models -> {
                    if (models.size() != completions.size()) {
                        throw row.refused("expected a completion for each of 'models', found " + models.size()
                                + " models and " + completions.size() + " completions; correct the line");
                    }
                });
        if (completions.size() < 2) {
            throw row.refused(
                    "expected at least two completions, found " + completions.size() + "; leave the line out");
        }
        List<Map<String, Object>> pool = new ArrayList<>();
        for (Value completion : completions) {
            pool.add(candidate(row, id, pool.size() + 1, completion));
        }
        return pool;
    }

    private static Map<String, Object> candidate(Row row, String id, int number, Value completion) {
        Fields fields = completion.fields();
        String instruction = row.text("instruction");
        Map<String, Object> candidate = Pools.row(
                id,
                Integer.toString(number),
                instruction,
                fields.value("response").text());
        candidate.put("instruction_id", Side.prompt(instruction));
        candidate.put("source", row.some("source").orElse(""));
        candidate.put("model", model(row, fields, number));
        double sum = 0;
        for (String aspect : ASPECTS) {
            double rating = fields.value("annotations")
                    .fields()
                    .value(aspect)
                    .fields()
                    .value("Rating")
                    .whole(1, 5);
            candidate.put(aspect, rating);
            sum += rating;
        }
        double mean = sum / ASPECTS.size();
        double overall = fields.value("overall_score").number();
        agree(row, fields, mean, overall);
        candidate.put("aspects", mean);
        candidate.put("overall", overall);
        return candidate;
    }

    private static String model(Row row, Fields completion, int number) {
        Optional<String> named = completion.some("model").map(Value::text);
        return named.orElseGet(() -> row.fields()
                .some("models")
                .map(Value::items)
                .filter(models -> models.size() >= number)
                .map(models -> models.get(number - 1).text())
                .orElse(""));
    }

    private static void agree(Row row, Fields completion, double mean, double overall) {
        if (overall == 10 && mean <= MEANS_ONE) {
            throw row.refused(
                    "'" + completion.prefix() + "overall_score' is 10 where its aspects' mean is " + mean
                            + " of 5: a 10 that means 1, as an early revision has them; fetch the corrected revision, or leave the line out");
        }
        completion
                .some("fine-grained_score")
                .map(Value::number)
                .filter(said -> Math.abs(said - mean) > ROUNDING)
                .ifPresent(said -> {
                    throw row.refused("'" + completion.prefix() + "fine-grained_score' is " + said
                            + " where its aspects' mean is " + mean + "; fetch the file anew, or leave the line out");
                });
    }

    private static boolean doubtful(Map<String, Object> candidate) {
        return number(candidate, "overall") == 10 && number(candidate, "aspects") <= DOUBTFUL;
    }

    private static double number(Map<String, Object> candidate, String name) {
        return (double) Objects.requireNonNull(candidate.get(name));
    }

    private static Readme readme(Rows rows, Tally tally) {
        Map<String, String> fields =
                new LinkedHashMap<>(Fieldnames.candidate("the number of the line, and that of the completion in it"));
        fields.put("instruction_id", "the same for the same instruction: its responses are one cluster");
        fields.put("source", "where the instruction comes from");
        fields.put("model", "who wrote the response");
        ASPECTS.forEach(aspect -> fields.put(aspect, "GPT-4's rating, 1 to 5"));
        fields.put("aspects", "the mean of the four: what the task holds the rest against");
        fields.put("overall", "GPT-4's overall score, 1 to 10, which it gave by itself");
        Readme readme = new Readme(
                        "Instructions with responses of several models, and GPT-4's ratings of them.",
                        "UltraFeedback (Cui et al. 2023, arXiv 2310.01377), https://github.com/OpenBMB/UltraFeedback",
                        "MIT")
                .counts(rows.kept() + " instructions of " + rows.read() + " lines, " + tally.candidates + " responses")
                .file(PoolTask.FILE, fields)
                .note(
                        "All ratings are GPT-4's. There is no truth, and the task pretends none: it holds the overall score against the mean of"
                                + " the four aspects. With truth of your own, name its column under `truth`.");
        return tally.doubtful == 0
                ? readme
                : readme.note(
                        tally.doubtful
                                + " overall scores of 10 go with a mean of aspects above 2 and up to 4: the authors asked for such anew.");
    }
}

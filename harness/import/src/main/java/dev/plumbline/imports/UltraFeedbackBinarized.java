package dev.plumbline.imports;

import java.io.IOException;
import java.util.Map;

/**
 * UltraFeedback as pairs (Tunstall et al. 2023, arXiv 2310.16944): {@code prompt, prompt_id, chosen, rejected} (messages that begin with the
 * prompt), {@code score_chosen, score_rejected}. The chosen one has the higher score.
 */
final class UltraFeedbackBinarized implements Format {

    @Override
    public String name() {
        return "ultrafeedback-binarized";
    }

    @Override
    public String about() {
        return "the same as pairs, with scores of both";
    }

    @Override
    public Draft write(Job job) throws IOException {
        Rows rows = job.rows();
        Keys keys = new Keys("the comparison");
        PreferenceTask task = new PreferenceTask(job.name(), "ultrafeedback-binarized");
        int[] equal = new int[1];
        Jsonl out = job.folder().jsonl(PairTask.FILE);
        for (Source source : job.sources()) {
            rows.each(source, row -> {
                Map<String, Object> pair = pair(row, Integer.toString(rows.read()), keys);
                out.write(pair);
                task.add(pair);
                equal[0] += Double.valueOf(0).equals(pair.get("margin")) ? 1 : 0;
            });
        }
        rows.raise();
        task.slice("{column: margin, bins: 4}");
        return new Draft(task.text(), readme(rows, equal[0]).without(rows), rows.kept());
    }

    private static Map<String, Object> pair(Row row, String id, Keys keys) {
        String chosen = last(row.value("chosen"));
        String rejected = last(row.value("rejected"));
        Dialogue.differ(chosen, rejected, row);
        double margin = row.number("score_chosen") - row.number("score_rejected");
        if (margin < 0) {
            throw row.refused(
                    "expected a chosen response that scores no lower than the other, found " + row.text("score_chosen")
                            + " against " + row.text("score_rejected") + "; correct the line, or leave it out");
        }
        String prompt = row.text("prompt");
        keys.add(Side.prompt(prompt + "\n" + chosen + "\n" + rejected), row.place());
        Map<String, Object> pair = Side.of(id).row(id, prompt, chosen, rejected);
        pair.put("margin", margin);
        return pair;
    }

    private static String last(Value value) {
        if (!value.isItems()) {
            return value.text();
        }
        var messages = Dialogue.messages(value);
        return messages.get(messages.size() - 1).content();
    }

    private static Readme readme(Rows rows, int equal) {
        Map<String, String> fields = Fieldnames.pair("the number of the line");
        fields.put("preferred", "the response with the higher score by GPT-4, `a` or `b`");
        fields.put("margin", "by how many points of 10 it is higher");
        Readme readme = new Readme(
                        "Pairs of responses to the instructions of UltraFeedback, of which one has the higher score by GPT-4.",
                        "UltraFeedback (Cui et al. 2023, arXiv 2310.01377) as pairs (Tunstall et al. 2023, arXiv 2310.16944),"
                                + " https://huggingface.co/datasets/HuggingFaceH4/ultrafeedback_binarized",
                        "MIT")
                .counts(rows.kept() + " pairs of " + rows.read() + " lines")
                .file(PairTask.FILE, fields)
                .note(PreferenceTask.NOTE);
        return equal == 0
                ? readme
                : readme.note("In " + equal
                        + " pairs both scores are the same: which is preferred, only the order of the file says.");
    }
}

package dev.plumbline.imports;

import dev.plumbline.dataset.CommonPrompt;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * HH-RLHF (Bai et al. 2022, arXiv 2204.05862): comparisons of two whole dialogues, {@code chosen} and {@code rejected}, with turns that begin
 * with {@code "\n\nHuman:"} and {@code "\n\nAssistant:"}. What both share up to the last whole turn is the prompt.
 */
final class HhRlhf implements Format {

    private static final String TURN = "\n\nAssistant:";

    @Override
    public String name() {
        return "hh-rlhf";
    }

    @Override
    public String about() {
        return "comparisons of dialogues, chosen and rejected";
    }

    @Override
    public Set<Option> takes() {
        return Set.of(Option.PROMPT_ENDS_WITH);
    }

    @Override
    public Draft write(Job job) throws IOException {
        String turn = job.options().value(Option.PROMPT_ENDS_WITH, TURN);
        Rows rows = job.rows();
        PreferenceTask task = new PreferenceTask(job.name(), "hh-rlhf");
        int[] empty = new int[1];
        Jsonl out = job.folder().jsonl(PairTask.FILE);
        for (Source source : job.sources()) {
            rows.each(source, row -> {
                Map<String, Object> pair = pair(row, Integer.toString(rows.read()), turn);
                out.write(pair);
                task.add(pair);
                empty[0] += blank(pair, "a") || blank(pair, "b") ? 1 : 0;
            });
        }
        rows.raise();
        return new Draft(task.text(), readme(rows, task.prompts(), empty[0]).without(rows), rows.kept());
    }

    private static boolean blank(Map<String, Object> pair, String side) {
        return String.valueOf(pair.get(side)).isBlank();
    }

    private static Map<String, Object> pair(Row row, String id, String turn) {
        String chosen = row.text("chosen");
        String rejected = row.text("rejected");
        Dialogue.differ(chosen, rejected, row);
        int end = CommonPrompt.end(List.of(chosen, rejected), turn);
        if (end == 0) {
            throw row.refused("expected two dialogues that begin alike and have '"
                    + Value.shown(turn.replace("\n", "\\n")) + "' in what they share, found none; leave the line out");
        }
        return Side.of(id).row(id, chosen.substring(0, end), chosen.substring(end), rejected.substring(end));
    }

    private static Readme readme(Rows rows, int prompts, int empty) {
        Map<String, String> fields = Fieldnames.pair("the number of the line");
        fields.put("prompt", "the dialogue up to the last turn of the assistant that both have");
        fields.put("preferred", PreferenceTask.PREFERRED);
        Readme readme = new Readme(
                        "Comparisons of two dialogues that begin alike, each by one person who says which reply is better.",
                        "HH-RLHF (Bai et al. 2022, arXiv 2204.05862), https://github.com/anthropics/hh-rlhf",
                        "MIT")
                .counts(rows.kept() + " comparisons of " + rows.read() + " lines, " + prompts + " prompts")
                .file(PairTask.FILE, fields)
                .note(PreferenceTask.NOTE)
                .note("The dialogues contain offensive text; the people who made them warn of it.");
        return empty == 0 ? readme : readme.note("In " + empty + " comparisons one of the replies is empty.");
    }
}

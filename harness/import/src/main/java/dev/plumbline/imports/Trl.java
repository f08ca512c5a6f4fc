package dev.plumbline.imports;

import dev.plumbline.dataset.CommonPrompt;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What trl's trainers of reward models read: {@code chosen, rejected}, as a rule {@code prompt}, and {@code margin} where there is one; each of the
 * first three text or messages.
 *
 * <p>Without a prompt, it is the messages that both begin with; of text what both share, cut back to a whole word, or to the text that
 * {@code --prompt-ends-with} names.
 */
final class Trl implements Format {

    /** A prompt and what follows it. */
    private record Parts(String prompt, String chosen, String rejected) {}

    @Override
    public String name() {
        return "trl";
    }

    @Override
    public String about() {
        return "trl's preference format: text or messages";
    }

    @Override
    public Set<Option> takes() {
        return Set.of(Option.PROMPT_ENDS_WITH);
    }

    @Override
    public Draft write(Job job) throws IOException {
        Optional<String> turn = job.options().value(Option.PROMPT_ENDS_WITH);
        Rows rows = job.rows();
        PreferenceTask task = new PreferenceTask(job.name(), "trl");
        int[] margins = new int[1];
        int[] implicit = new int[1];
        Jsonl out = job.folder().jsonl(PairTask.FILE);
        for (Source source : job.sources()) {
            rows.each(source, row -> {
                Map<String, Object> pair = pair(row, Integer.toString(rows.read()), turn);
                out.write(pair);
                task.add(pair);
                margins[0] += pair.containsKey("margin") ? 1 : 0;
                implicit[0] += row.has("prompt") ? 0 : 1;
            });
        }
        rows.raise();
        boolean margin = margins[0] > 0 && margins[0] == rows.kept();
        String text = margin ? task.slice("{column: margin, bins: 4}").text() : task.text();
        return new Draft(text, readme(rows, margin, implicit[0]).without(rows), rows.kept());
    }

    private static Map<String, Object> pair(Row row, String id, Optional<String> turn) {
        Parts parts = parts(row, turn);
        Dialogue.differ(parts.chosen(), parts.rejected(), row);
        Map<String, Object> pair = Side.of(id).row(id, parts.prompt(), parts.chosen(), parts.rejected());
        row.fields().some("margin").ifPresent(margin -> pair.put("margin", margin.number()));
        return pair;
    }

    private static Parts parts(Row row, Optional<String> turn) {
        Value chosen = row.value("chosen");
        Value rejected = row.value("rejected");
        if (chosen.isItems() != rejected.isItems()) {
            throw row.refused(
                    "expected text or messages in both of 'chosen' and 'rejected', found one of each; correct the line");
        }
        Optional<String> prompt = row.fields().some("prompt").map(Dialogue::text);
        if (chosen.isItems()) {
            return messages(Dialogue.messages(chosen), Dialogue.messages(rejected), prompt);
        }
        return prompt.map(text -> new Parts(text, chosen.text(), rejected.text()))
                .orElseGet(() -> texts(chosen.text(), rejected.text(), turn));
    }

    /** Messages that both begin with are asked, not answered, also where they repeat the prompt. */
    private static Parts messages(
            List<Dialogue.Message> chosen, List<Dialogue.Message> rejected, Optional<String> prompt) {
        int shared = 0;
        int most = Math.min(chosen.size(), rejected.size()) - 1;
        while (shared < most && chosen.get(shared).equals(rejected.get(shared))) {
            shared++;
        }
        String asked = prompt.orElse(shared == 0 ? "" : Dialogue.text(chosen.subList(0, shared)));
        return new Parts(
                asked,
                Dialogue.text(chosen.subList(shared, chosen.size())),
                Dialogue.text(rejected.subList(shared, rejected.size())));
    }

    private static Parts texts(String chosen, String rejected, Optional<String> turn) {
        List<String> both = List.of(chosen, rejected);
        int end =
                turn.map(text -> CommonPrompt.end(both, text)).orElseGet(() -> word(chosen, CommonPrompt.shared(both)));
        return new Parts(chosen.substring(0, end), chosen.substring(end), rejected.substring(end));
    }

    /** Back to the space before the word that is not shared whole. */
    private static int word(String text, int shared) {
        int end = shared;
        while (end > 0 && (end == text.length() || !Character.isWhitespace(text.charAt(end)))) {
            end--;
        }
        return end;
    }

    private static Readme readme(Rows rows, boolean margin, int implicit) {
        Map<String, String> fields = Fieldnames.pair("the number of the line");
        fields.put("preferred", PreferenceTask.PREFERRED);
        if (margin) {
            fields.put("margin", "by how much it is preferred, as the file has it");
        }
        Readme readme = new Readme(
                        "Comparisons of two responses, of which one was preferred, as trl's trainers read them.",
                        "your own file, in the preference format of https://huggingface.co/docs/trl/dataset_formats",
                        "that of your data")
                .counts(rows.kept() + " comparisons of " + rows.read() + " lines")
                .file(PairTask.FILE, fields)
                .note(PreferenceTask.NOTE);
        return implicit == 0
                ? readme
                : readme.note("In " + implicit
                        + " lines the prompt is what both texts begin with: of plain text also the words with which"
                        + " both responses happen to begin. `--prompt-ends-with` names where a prompt ends.");
    }
}

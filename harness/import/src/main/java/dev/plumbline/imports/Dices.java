package dev.plumbline.imports;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * DICES (Aroyo et al. 2023, arXiv 2306.11247), 350 or 990: a line a rater and conversation, with who the rater is and what he says.
 *
 * <p>{@code Q_overall} says whether the rater finds the last reply unsafe: {@code Yes}, {@code No} or {@code Unsure}. In 350 experts say the same in
 * {@code safety_gold}; in 990 they say how harmful the conversation is. Which field is the context and which the reply, and which the degree of
 * harm and which its type, is told by their values.
 */
final class Dices implements Format {

    private static final String ITEMS = "items.jsonl";
    private static final String RATINGS = "ratings.jsonl";
    private static final Set<String> ANSWERS = Set.of("Yes", "No", "Unsure");
    private static final Map<String, String> TRAITS = traits();

    private static Map<String, String> traits() {
        Map<String, String> traits = new LinkedHashMap<>();
        traits.put("gender", "rater_gender");
        traits.put("race", "rater_race");
        traits.put("age", "rater_age");
        traits.put("locale", "rater_locale");
        traits.put("education", "rater_education");
        return traits;
    }

    @Override
    public String name() {
        return "dices";
    }

    @Override
    public String about() {
        return "350 and 990: ratings of safety, by whom";
    }

    @Override
    public Draft write(Job job) throws IOException {
        Conversations conversations = new Conversations();
        Rows rows = job.rows();
        Set<String> raters = new TreeSet<>();
        Set<String> traits = new TreeSet<>();
        Keys keys = new Keys("the rater's answer on a conversation");
        Jsonl out = job.folder().jsonl(RATINGS);
        for (Source source : job.sources()) {
            rows.each(source, row -> {
                Map<String, Object> rating = rating(row);
                keys.add(rating.get("rater") + " on " + rating.get("item"), row.place());
                conversations.add(row, String.valueOf(rating.get("answer")));
                raters.add(String.valueOf(rating.get("rater")));
                traits.addAll(rating.keySet());
                out.write(rating);
            });
        }
        rows.raise();
        Jsonl items = job.folder().jsonl(ITEMS);
        conversations.rows().forEach(items::write);
        List<String> groups = TRAITS.keySet().stream().filter(traits::contains).toList();
        Readme readme = readme(conversations, rows, raters.size(), groups).without(rows);
        return new Draft(task(job.name(), groups), readme, conversations.size());
    }

    private static Map<String, Object> rating(Row row) {
        String answer = row.text("Q_overall");
        if (!ANSWERS.contains(answer)) {
            throw row.value("Q_overall")
                    .refused("Yes, No or Unsure", answer.isEmpty() ? "none" : "'" + Value.shown(answer) + "'");
        }
        Map<String, Object> rating = new LinkedHashMap<>();
        rating.put("item", row.key("item_id"));
        rating.put("rater", row.key("rater_id"));
        rating.put("rating", answer.equals("Unsure") ? "" : answer);
        rating.put("answer", answer);
        TRAITS.forEach((trait, field) -> row.some(field).ifPresent(value -> rating.put(trait, value)));
        return rating;
    }

    private static String task(String name, List<String> groups) {
        Yaml yaml = new Yaml()
                .line("task: " + name)
                .line(
                        "about: How near do raters come to what experts say of a reply's safety, and which groups part from each other?")
                .line("tags: [imported, dices]")
                .line("dataset:")
                .line("  file: " + ITEMS)
                .line("  id: id")
                .line("labeling:")
                .line("  panel:")
                .line("    ratings:")
                .line("      file: " + RATINGS)
                .line("      example: item")
                .line("      rater: rater")
                .line("      rating: rating");
        if (!groups.isEmpty()) {
            yaml.line("      group: " + groups.get(0) + "               # or one of: " + String.join(", ", groups));
        }
        return yaml.line("    aggregation: [majority, dawid-skene]")
                .line("truth:")
                .line("  column: unsafe")
                .line("  slices: [degree_of_harm]")
                .line("verdict:")
                .line("  - metric: accuracy-ties-shared")
                .line("    arm: weak")
                .line("    at-least: 0.5")
                .line("    inconclusive: allow")
                .line(
                        "    because: Raters who are right less often than a coin were read wrongly, or asked something else.")
                .toString();
    }

    private static Readme readme(Conversations conversations, Rows rows, int raters, List<String> groups) {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("id", "the data set's `item_id`");
        items.put("context", "the conversation before the last reply");
        items.put("response", "the last reply");
        items.put("degree_of_harm", "how harmful experts say it is: Benign, Debatable, Moderate or Extreme");
        items.put("harm_type", "in what way");
        items.put("unsafe", conversations.truth() + ": truth");
        Map<String, String> ratings = new LinkedHashMap<>();
        ratings.put("item`, `rater", "who said it of what");
        ratings.put("rating", "whether the rater finds the reply unsafe: Yes, No, or empty where unsure");
        ratings.put("answer", "the same with Unsure");
        groups.forEach(group -> ratings.put(group, "of the rater, as declared"));
        Readme readme = new Readme(
                        "Conversations with a chatbot, rated for safety by people of different gender, race, age or locale, and by experts.",
                        "DICES (Aroyo et al. 2023, arXiv 2306.11247), https://github.com/google-research-datasets/dices-dataset",
                        "CC BY 4.0")
                .counts(conversations.size() + " conversations, " + rows.kept() + " ratings of " + rows.read()
                        + " lines, by " + raters + " raters")
                .file(ITEMS, items)
                .file(RATINGS, ratings)
                .note("The conversations are adversarial, and offensive.")
                .note("Unsure is read as no rating.");
        conversations.notes().forEach(readme::note);
        return readme;
    }
}

package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * HelpSteer2 (Wang et al. 2024, arXiv 2406.08673 and 2410.01257), one of its files or two.
 *
 * <p>Ratings: {@code prompt, response, helpfulness, correctness, coherence, complexity, verbosity} (0 to 4), the responses to a prompt on lines of
 * their own. Disagreements, beside them: the same fields with a list of each annotator's rating. Preferences: {@code prompt, response_1,
 * response_2, preference_strength} from -3 (the first is much better) to 3 (the second is).
 */
final class HelpSteer2 implements Format {

    private static final List<String> RATED =
            List.of("helpfulness", "correctness", "coherence", "complexity", "verbosity");
    private static final String FROM =
            "HelpSteer2 (Wang et al. 2024, arXiv 2406.08673 and 2410.01257), https://huggingface.co/datasets/nvidia/HelpSteer2";
    private static final String LICENCE = "CC BY 4.0";

    @Override
    public String name() {
        return "helpsteer2";
    }

    @Override
    public String about() {
        return "ratings (and disagreements), or preferences";
    }

    @Override
    public Draft write(Job job) throws IOException {
        List<Source> preferences = job.sources().stream()
                .filter(source -> source.first().has("preference_strength"))
                .toList();
        if (preferences.isEmpty()) {
            return ratings(job);
        }
        if (preferences.size() < job.sources().size()) {
            throw new BadInput(
                    Place.of(preferences.get(0).name()),
                    "expected preferences or ratings, found both; import each into a folder of its own");
        }
        return preferences(job);
    }

    private static Draft ratings(Job job) throws IOException {
        List<Source> disagreements = job.sources().stream()
                .filter(source -> source.first().value("helpfulness").isItems())
                .toList();
        if (disagreements.size() == job.sources().size()) {
            throw new BadInput(
                    Place.of(disagreements.get(0).name()),
                    "expected ratings beside the disagreements, found disagreements only; add the file of the ratings");
        }
        Disagreements apart = Disagreements.read(job, disagreements);
        Rows rows = job.rows();
        Keys keys = new Keys("the response");
        Map<String, Integer> sizes = new HashMap<>();
        Jsonl out = job.folder().jsonl(PoolTask.FILE);
        for (Source source : job.sources()) {
            if (!disagreements.contains(source)) {
                rows.each(source, row -> out.write(rated(row, keys, sizes, apart)));
            }
        }
        rows.raise();
        PoolTask task = new PoolTask(
                        job.name(),
                        "Is the response that people rate as more helpful also the one that they rate as more correct?",
                        "helpsteer2")
                .reward("helpfulness")
                .contrast("verbosity")
                .rating("correctness");
        if (apart.any()) {
            task.slice("helpfulness_spread");
        }
        int largest = sizes.values().stream().mapToInt(size -> size).max().orElseThrow();
        return new Draft(task.text(largest), readme(rows, sizes.size(), apart).without(rows), rows.kept());
    }

    private static Map<String, Object> rated(Row row, Keys keys, Map<String, Integer> sizes, Disagreements apart) {
        String prompt = row.text("prompt");
        String response = row.text("response");
        double[] ratings =
                RATED.stream().mapToDouble(name -> row.value(name).whole(0, 4)).toArray();
        String pool = Side.prompt(prompt);
        String key = Disagreements.key(row);
        keys.add(key, row.place());
        Map<String, Object> candidate =
                Pools.row(pool, Integer.toString(sizes.merge(pool, 1, Integer::sum)), prompt, response);
        for (int i = 0; i < ratings.length; i++) {
            candidate.put(RATED.get(i), ratings[i]);
        }
        if (apart.any()) {
            candidate.put("helpfulness_spread", apart.of(key));
        }
        return candidate;
    }

    private static Readme readme(Rows rows, int prompts, Disagreements apart) {
        Map<String, String> fields =
                Fieldnames.candidate("the prompt's key, and the number of the response among those to it");
        RATED.forEach(name -> fields.put(name, "what annotators say on the whole, 0 to 4"));
        fields.put("correctness", "likewise: what the task holds the rest against");
        if (apart.any()) {
            fields.put(
                    "helpfulness_spread",
                    "the annotators' highest rating of it less their lowest; `unknown` where no file says it");
        }
        return new Readme("Responses with people's ratings on five scales.", FROM, LICENCE)
                .counts(rows.kept() + " responses of " + rows.read() + " lines, to " + prompts + " prompts")
                .file(PoolTask.FILE, fields)
                .note(
                        "All of it is ratings by the same people. There is no truth, and the task pretends none: it holds the rest against their"
                                + " `correctness`. With truth of your own, name its column under `truth`.");
    }

    private static Draft preferences(Job job) throws IOException {
        PreferenceTask task = new PreferenceTask(job.name(), "helpsteer2").slice("strength");
        Rows rows = job.rows();
        Jsonl out = job.folder().jsonl(PairTask.FILE);
        for (Source source : job.sources()) {
            rows.each(source, row -> {
                Map<String, Object> pair = preference(row, Integer.toString(rows.read()));
                out.write(pair);
                task.add(pair);
            });
        }
        rows.raise();
        Map<String, String> fields = Fieldnames.pair("the number of the line");
        fields.put("preferred", PreferenceTask.PREFERRED);
        fields.put("strength", "how much better it is: 1 slightly, 2, or 3 much");
        Readme readme = new Readme("Pairs of responses, and which one people prefer and how much.", FROM, LICENCE)
                .counts(rows.kept() + " pairs of " + rows.read() + " lines")
                .file(PairTask.FILE, fields)
                .note(PreferenceTask.NOTE);
        return new Draft(task.text(), readme.without(rows), rows.kept());
    }

    private static Map<String, Object> preference(Row row, String id) {
        int strength = row.value("preference_strength").whole(-3, 3);
        if (strength == 0) {
            throw row.refused("'preference_strength' is 0: neither response is preferred; leave the line out");
        }
        String first = row.text("response_1");
        String second = row.text("response_2");
        Dialogue.differ(first, second, row);
        Map<String, Object> pair =
                Side.of(id).row(id, row.text("prompt"), strength < 0 ? first : second, strength < 0 ? second : first);
        pair.put("strength", Math.abs(strength));
        return pair;
    }
}

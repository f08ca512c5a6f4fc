package dev.plumbline.imports;

import dev.plumbline.config.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What judges said of JudgeBench's pairs, as scores of both responses.
 *
 * <p>A decision is 1 for the better response and 0 for the other, a tie or no answer a half for each. What was said of a pair bears the name of the
 * model, and what was said of it in the other order that name with {@code -swapped}, each in the order of the pair.
 */
final class Judgments {

    private record Said(double[] first, Optional<double[]> swapped, Place place) {}

    private final Map<String, Map<String, Said>> byModel = new LinkedHashMap<>();
    private final Map<String, Boolean> judges = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> decisions = new LinkedHashMap<>();
    private final Names names = new Names();

    /** Adds a line; one without judgments says nothing. */
    void add(Row row, String file) {
        if (row.fields().some("judgments").isEmpty()) {
            return;
        }
        List<Value> said = row.value("judgments").items();
        if (said.isEmpty() || said.size() > 2) {
            throw row.value("judgments").refused("one judgment, or one for each order", said.size() + " of them");
        }
        boolean scored = scores(said.get(0)).isPresent();
        String model = model(row, said.get(0), scored, file);
        double[] first = scored ? pair(said.get(0)) : decided(said.get(0));
        Optional<double[]> swapped = said.size() == 1
                ? Optional.empty()
                : Optional.of(flipped(scored ? pair(said.get(1)) : decided(said.get(1))));
        put(model, row, new Said(first, swapped, row.place()));
        judges.put(model, !scored);
        if (!scored) {
            decisions
                    .computeIfAbsent(model, name -> new LinkedHashMap<>())
                    .put(
                            row.key("pair_id"),
                            said.stream().map(Judgments::decision).toList());
        }
    }

    private void put(String model, Row row, Said said) {
        Said earlier =
                byModel.computeIfAbsent(model, name -> new LinkedHashMap<>()).putIfAbsent(row.key("pair_id"), said);
        if (earlier != null) {
            throw row.refused("what '" + model + "' said of the pair '" + row.key("pair_id") + "' stands at "
                    + earlier.place() + " already; keep one of the two");
        }
    }

    private String model(Row row, Value said, boolean scored, String file) {
        String model = judgment(said)
                .flatMap(fields -> fields.some("judge_model"))
                .map(Value::text)
                .orElse(file);
        String judge = row.some("judge_name").orElse("");
        return scored || judge.isEmpty()
                ? names.model(model)
                : names.model(judge + "-" + model.substring(model.lastIndexOf('/') + 1));
    }

    private static Optional<Fields> judgment(Value said) {
        return said.fields().some("judgment").map(Value::fields);
    }

    private static Optional<Value> scores(Value said) {
        return judgment(said).flatMap(fields -> fields.some("scores"));
    }

    private static double[] pair(Value said) {
        List<Value> scores = judgment(said)
                .orElseThrow(() -> said.refused("scores", "none"))
                .value("scores")
                .items(2, "one a response");
        return new double[] {scores.get(0).number(), scores.get(1).number()};
    }

    private static double[] flipped(double[] pair) {
        return new double[] {pair[1], pair[0]};
    }

    private static String decision(Value said) {
        return said.isNone()
                ? ""
                : said.fields().some("decision").map(Value::text).orElse("");
    }

    private static double[] decided(Value said) {
        String decision = decision(said);
        return switch (decision) {
            case "A>B" -> new double[] {1, 0};
            case "B>A" -> new double[] {0, 1};
            case "A=B", "" -> new double[] {.5, .5};
            default -> throw said.refused("a decision 'A>B', 'B>A', 'A=B' or null", "'" + Value.shown(decision) + "'");
        };
    }

    boolean anyJudge() {
        return !decisions.isEmpty();
    }

    /** Each judge's own words on a pair. */
    Map<String, List<String>> decisions(String pair) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        decisions.forEach((model, pairs) -> said.put(model, pairs.getOrDefault(pair, List.of())));
        return said;
    }

    /** All scores by name and pair. */
    Scores scores() {
        Scores scores = new Scores();
        byModel.forEach((model, pairs) -> pairs.forEach((pair, said) -> {
            scores.put(model, pair, said.first(), said.place());
            if (asked(model)) {
                scores.put(PairTask.other(model), pair, said.swapped().orElse(said.first()), said.place());
            }
        }));
        return scores;
    }

    /** Who was asked. */
    List<String> models() {
        return List.copyOf(byModel.keySet());
    }

    /** Who was asked about every pair in both orders. */
    List<String> askedTwice() {
        return models().stream().filter(this::asked).toList();
    }

    private List<Said> all(String model) {
        return List.copyOf(byModel.getOrDefault(model, Map.of()).values());
    }

    /** Whether every pair was asked about in both orders. */
    private boolean asked(String model) {
        return all(model).stream().allMatch(said -> said.swapped().isPresent());
    }

    private boolean differ(String model) {
        return all(model).stream()
                .anyMatch(said -> said.swapped()
                        .filter(other -> other[0] != said.first()[0] || other[1] != said.first()[1])
                        .isPresent());
    }

    /** What a reader must know of each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        byModel.keySet().forEach(model -> notes.add(note(model)));
        return notes;
    }

    private String note(String model) {
        String orders = !asked(model)
                ? "was asked in one order only"
                : differ(model) ? "does not say the same in both orders" : "says the same in both orders";
        return judges.getOrDefault(model, false)
                ? "`" + model + "` is a judge, and " + orders
                        + ": 1 for the response that it says is better, a half each for a tie or no answer."
                : "`" + model + "` is a reward model, and " + orders + ".";
    }
}

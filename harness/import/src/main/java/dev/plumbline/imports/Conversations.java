package dev.plumbline.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The conversations that DICES repeats on each rater's line, and what experts say of them. */
final class Conversations {

    private static final List<String> FIELDS =
            List.of("context", "response", "degree_of_harm", "harm_type", "safety_gold");
    private static final Set<String> DEGREES = Set.of("Benign", "Debatable", "Moderate", "Extreme");
    private static final Set<String> GOLD = Set.of("Yes", "No");

    /** The beginning of a turn, such as {@code USER: }. */
    private static final Pattern TURN = Pattern.compile("(?m)^[A-Z][A-Za-z0-9 _-]{0,20}:");

    private final Map<String, Map<String, String>> byId = new LinkedHashMap<>();
    private final Map<String, int[]> votes = new LinkedHashMap<>();

    /** Adds a rater's line; the conversation must be the same on all of its lines. */
    void add(Row row, String answer) {
        String id = row.key("item_id");
        Map<String, String> found = new LinkedHashMap<>();
        FIELDS.forEach(field -> row.some(field).ifPresent(value -> found.put(field, value)));
        row.value("degree_of_harm");
        row.value("response");
        Optional<String> gold = Optional.ofNullable(found.get("safety_gold"));
        if (gold.filter(GOLD::contains).isEmpty() && row.has("safety_gold")) {
            throw row.value("safety_gold")
                    .refused(
                            "Yes or No",
                            gold.map(said -> "'" + Value.shown(said) + "'").orElse("none"));
        }
        Map<String, String> earlier = byId.putIfAbsent(id, found);
        if (earlier != null && !earlier.equals(found)) {
            String field = FIELDS.stream()
                    .filter(name -> !earlier.getOrDefault(name, "").equals(found.getOrDefault(name, "")))
                    .findFirst()
                    .orElseThrow();
            throw row.refused("the conversation '" + id + "' has another '" + field
                    + "' here than on an earlier line; correct the line, or leave it out");
        }
        int[] said = votes.computeIfAbsent(id, key -> new int[2]);
        said[0] += answer.equals("Yes") ? 1 : 0;
        said[1] += answer.equals("No") ? 1 : 0;
    }

    int size() {
        return byId.size();
    }

    /** A row a conversation, in the order in which they came. */
    List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        byId.forEach((id, said) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", id);
            row.put("context", said.getOrDefault(contextSwapped() ? "response" : "context", ""));
            row.put("response", said.getOrDefault(contextSwapped() ? "context" : "response", ""));
            row.put("degree_of_harm", degree(said));
            row.put("harm_type", said.getOrDefault(harmSwapped() ? "degree_of_harm" : "harm_type", ""));
            row.put("unsafe", unsafe(said));
            rows.add(row);
        });
        return rows;
    }

    private String degree(Map<String, String> said) {
        return said.getOrDefault(harmSwapped() ? "harm_type" : "degree_of_harm", "");
    }

    private String unsafe(Map<String, String> said) {
        return gold() ? said.getOrDefault("safety_gold", "") : degree(said).equals("Benign") ? "No" : "Yes";
    }

    private boolean gold() {
        return byId.values().stream().anyMatch(said -> said.containsKey("safety_gold"));
    }

    /** Whether the reply holds more turns than what came before it. */
    private boolean contextSwapped() {
        return turns("response") > turns("context");
    }

    private long turns(String field) {
        return byId.values().stream()
                .mapToLong(said ->
                        TURN.matcher(said.getOrDefault(field, "")).results().count())
                .sum();
    }

    private boolean harmSwapped() {
        return !degrees("degree_of_harm") && degrees("harm_type");
    }

    private boolean degrees(String field) {
        return byId.values().stream().allMatch(said -> DEGREES.contains(said.getOrDefault(field, "")));
    }

    /** What says whether a reply is unsafe. */
    String truth() {
        return gold()
                ? "whether experts find the reply unsafe (`safety_gold`), Yes or No"
                : "Yes where experts say that the conversation is harmful in any degree, also where it is debatable, No where it is benign";
    }

    /** What a reader must know. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (contextSwapped()) {
            notes.add(
                    "`context` and `response` were the wrong way round in the file, by the turns in them, and are exchanged here.");
        }
        if (harmSwapped()) {
            notes.add(
                    "`degree_of_harm` and `harm_type` were the wrong way round in the file, by their values, and are exchanged here.");
        }
        notes.add("The majority of raters says what experts say of " + agreeing() + " of " + decided()
                + " conversations on which it is not tied"
                + (2 * agreeing() < decided() ? ": fewer than half, so one of the two may mean the opposite." : "."));
        if (!gold()) {
            notes.add(
                    "There is no gold label in these data: truth is the experts' degree of harm, of which the slices tell each.");
        }
        return notes;
    }

    private long decided() {
        return votes.values().stream().filter(said -> said[0] != said[1]).count();
    }

    private long agreeing() {
        return votes.entrySet().stream()
                .filter(entry -> entry.getValue()[0] != entry.getValue()[1])
                .filter(entry -> unsafe(byId.getOrDefault(entry.getKey(), Map.of()))
                        .toLowerCase(Locale.ROOT)
                        .equals(entry.getValue()[0] > entry.getValue()[1] ? "yes" : "no"))
                .count();
    }
}

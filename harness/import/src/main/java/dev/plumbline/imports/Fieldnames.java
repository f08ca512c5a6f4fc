package dev.plumbline.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What fields hold that several formats write. */
final class Fieldnames {

    private Fieldnames() {}

    /** Of a pair, whose sides are drawn. */
    static Map<String, String> pair(String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("prompt_id", "the same for the same prompt: pairs that have it are one cluster");
        fields.put("prompt", "what was asked");
        fields.put("a`, `b", "the two responses; which of them comes first is drawn by the id");
        fields.put("preferred", "the better one, `a` or `b`: truth");
        return fields;
    }

    /** Of a candidate. */
    static Map<String, String> candidate(String id) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("prompt_id", "the prompt: its responses are one pool");
        fields.put("prompt", "what was asked");
        fields.put("response", "one response");
        return fields;
    }

    /** Of scores that stand in an object of their own. */
    static String scores(List<String> models) {
        return models.isEmpty()
                ? "none; add score files to have some"
                : "of each model: `" + String.join("`, `", models) + "`";
    }
}

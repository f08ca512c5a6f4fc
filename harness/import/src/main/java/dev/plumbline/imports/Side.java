package dev.plumbline.imports;

import dev.plumbline.dataset.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of two responses stands first: drawn by the id, so that nothing can be learned from the order of a file. */
enum Side {
    A,
    B;

    /** Of the chosen response: the same for an id on every machine, and for half of the ids each. */
    static Side of(String id) {
        return Integer.parseInt(Sha256.of(id).substring(0, 1), 16) % 2 == 0 ? A : B;
    }

    /** The fields of a pair: its id, both responses, and which is preferred. */
    Map<String, Object> row(String id, String prompt, String chosen, String rejected) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("prompt_id", prompt(prompt));
        row.put("prompt", prompt);
        row.put("a", this == A ? chosen : rejected);
        row.put("b", this == A ? rejected : chosen);
        row.put("preferred", this == A ? "a" : "b");
        return row;
    }

    /** Two numbers in the order of the responses. */
    List<Double> order(double chosen, double rejected) {
        return this == A ? List.of(chosen, rejected) : List.of(rejected, chosen);
    }

    /** A key that the same prompt always has. */
    static String prompt(String text) {
        return Sha256.of(text).substring(0, 16);
    }
}

package dev.plumbline.imports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives models and tasks names that a task file can hold without quotes, no two the same. */
final class Names {

    /** What tasks call their own columns, and the baseline of them all. */
    private static final List<String> TAKEN = List.of(
            "a",
            "b",
            "id",
            "pool",
            "cluster",
            "candidate",
            "prompt",
            "prompt_id",
            "response",
            "length",
            "preferred",
            "correct",
            "subset",
            "section",
            "style",
            "domain",
            "source",
            "model",
            "true",
            "false",
            "null",
            "yes",
            "no");

    private final Map<String, String> known = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>(TAKEN);

    /** Keeps a name from being given to a model. */
    void take(String name) {
        taken.add(name);
    }

    /** The name of a model, the same for the same one: the last part of its path, in lower case. */
    String model(String full) {
        return known.computeIfAbsent(full, this::fresh);
    }

    private String fresh(String full) {
        String own = slug(full.substring(full.lastIndexOf('/') + 1));
        String name = TAKEN.contains(own) ? "model-" + own : own;
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    /** Lower-case words with hyphens and dots that begin with a letter. */
    static String slug(String text) {
        String words =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return words.isEmpty() || !Character.isLetter(words.charAt(0))
                ? ("model-" + words).replaceAll("-$", "")
                : words;
    }

    /** The name of a task for its folder: words with hyphens. */
    static String task(String folder) {
        String words =
                folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return words.isEmpty() ? "imported" : words;
    }
}

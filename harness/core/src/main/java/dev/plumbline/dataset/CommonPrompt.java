package dev.plumbline.dataset;

import java.util.Arrays;
import java.util.List;

/** Finds where the prompt that several dialogues share ends. */
public final class CommonPrompt {

    private CommonPrompt() {}

    /**
     * How many characters (UTF-16 units) the longest beginning has that all dialogues share and that ends with a text; 0 where there is none.
     * Worked example: {@code "H: hi A: yes"} and {@code "H: hi A: you do"} share {@code "H: hi A: y"}, which is cut back to the 8 of {@code "H: hi A:"}.
     *
     * @param dialogues at least one
     * @param endsWith not empty, such as {@code "\n\nAssistant:"}
     */
    public static int end(List<String> dialogues, String endsWith) {
        int last = dialogues.get(0).lastIndexOf(endsWith, shared(dialogues) - endsWith.length());
        return last < 0 ? 0 : last + endsWith.length();
    }

    /** How many characters (UTF-16 units) all dialogues share from their beginning on. */
    public static int shared(List<String> dialogues) {
        String first = dialogues.get(0);
        return dialogues.stream()
                .mapToInt(dialogue -> shared(first, dialogue))
                .min()
                .orElse(0);
    }

    private static int shared(String one, String other) {
        int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return mismatch < 0 ? one.length() : mismatch;
    }
}

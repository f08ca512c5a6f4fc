package dev.plumbline.dataset;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;

/**
 * How whole dialogues part into what was asked and what each candidate answers: an entry of {@code dataset.prompts}.
 *
 * <p>The prompt of a pool is the longest beginning that the dialogues of all its candidates share, cut back to the last place where
 * {@code ends-with} stands whole. Worked example: of {@code "H: hi A: well, yes"} and {@code "H: hi A: well, no"} with {@code "A:"} it is
 * {@code "H: hi A:"}, and the responses are {@code " well, yes"} and {@code " well, no"}. Prompt and response together are the dialogue.
 *
 * @param of the column with the whole dialogue of each candidate
 * @param endsWith with what a prompt ends, such as {@code "\n\nAssistant:"}
 * @param rest the name of the column that holds what follows the prompt
 */
public record PromptSpec(
        Place place,
        String of,
        String endsWith,
        @Default("response") String rest) {

    public PromptSpec {
        if (endsWith.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected with what a prompt ends, such as \"\\n\\nAssistant:\", found an empty text; write it under ends-with");
        }
    }
}

package dev.plumbline.dataset;

import dev.plumbline.config.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parts the dialogues of each pool into the prompt that all its candidates share and what follows it. */
final class Prompts {

    private final Sheet sheet;
    private final int[][] pools;
    private final Problems problems;

    private Prompts(Sheet sheet, int[][] pools, Problems problems) {
        this.sheet = sheet;
        this.pools = pools;
        this.problems = problems;
    }

    /** Adds the columns of {@code dataset.prompts}, which may then be keys: before anything else is made of columns. */
    static void add(DatasetSpec spec, Sheet lines, Sheet sheet, Set<String> sealed, Problems problems) {
        if (spec.prompts().isEmpty()) {
            return;
        }
        new References(spec, sheet, sealed, problems).prompts();
        problems.raise();
        Prompts prompts = new Prompts(sheet, pools(spec, lines, sheet), problems);
        spec.prompts().forEach(prompts::part);
    }

    /** The rows of each pool. */
    private static int[][] pools(DatasetSpec spec, Sheet lines, Sheet sheet) {
        int each = sheet.size() / lines.size();
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < sheet.size(); row++) {
            String pool = spec.pool().isPresent() ? sheet.cell(spec.pool().get(), row) : Integer.toString(row / each);
            rows.computeIfAbsent(pool, key -> new ArrayList<>()).add(row);
        }
        return rows.values().stream()
                .map(pool -> pool.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private void part(String name, PromptSpec prompt) {
        List<String> texts = sheet.cells(prompt.of());
        List<String> beginnings = sheet.blank();
        List<String> rests = sheet.blank();
        for (int[] pool : pools) {
            List<String> dialogues = Arrays.stream(pool).mapToObj(texts::get).toList();
            int end = CommonPrompt.end(dialogues, prompt.endsWith());
            if (end == 0) {
                missing(prompt, sheet.place(pool[0]));
            }
            String beginning = dialogues.get(0).substring(0, end);
            for (int row : pool) {
                beginnings.set(row, beginning);
                rests.set(row, texts.get(row).substring(end));
            }
        }
        sheet.add(name, beginnings, Set.of());
        sheet.add(prompt.rest(), rests, Set.of());
    }

    private void missing(PromptSpec prompt, Place place) {
        problems.add(
                place,
                "expected a beginning of '" + prompt.of() + "' that all candidates share and that ends with "
                        + Quoted.lines(prompt.endsWith()) + ", found none; leave the line out, or correct ends-with at "
                        + prompt.place());
    }
}

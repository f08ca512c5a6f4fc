package dev.plumbline.learning.probes;

import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of some candidates, as they are and as probes change them.
 *
 * @param ids one a candidate, unique; of a line that holds several the line's, a slash and the candidate's name
 * @param candidates rows of the candidates' table
 * @param originals one a candidate
 * @param seed of what probes draw
 */
public record ProbeTexts(List<String> ids, int[] candidates, List<String> originals, long seed) {

    /**
     * Those of some examples, in their order; of a pair the first candidate's before the second's.
     *
     * @param column of the candidates that holds their text
     */
    public static ProbeTexts of(Examples examples, int[] rows, String column, long seed) {
        List<String> ids = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        boolean pairs = examples.shape() == Shape.PAIRS;
        int[] candidates = new int[rows.length * (pairs ? 2 : 1)];
        for (int i = 0; i < candidates.length; i++) {
            int row = rows[pairs ? i / 2 : i];
            candidates[i] = pairs && i % 2 == 1 ? examples.second()[row] : examples.first()[row];
            ids.add(id(examples, candidates[i]));
            texts.add(examples.candidates().stringColumn(column).get(candidates[i]));
        }
        return new ProbeTexts(ids, candidates, texts, seed);
    }

    private static String id(Examples examples, int candidate) {
        String line = examples.candidates().stringColumn(Examples.ID).get(candidate);
        return examples.candidateName(candidate).map(name -> line + "/" + name).orElse(line);
    }

    public int size() {
        return candidates.length;
    }

    /** All of them as a probe changes them. */
    public List<String> changed(Probe probe) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            changed.add(probe.of(originals.get(i), seed, ids.get(i)));
        }
        return changed;
    }
}

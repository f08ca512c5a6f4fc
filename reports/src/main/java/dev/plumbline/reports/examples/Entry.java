package dev.plumbline.reports.examples;

import dev.plumbline.reports.words.ExampleOutcome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that is shown of an example, or of a pool.
 *
 * @param cluster empty where the entry is a cluster by itself
 * @param slices positions among those of the task
 * @param truth index of the class, negative where it is not known; negative for a pool
 * @param weak nothing for a pool
 * @param judged one a judged arm; of a pool the probability is the position of the candidate that it puts first, among {@code candidates}
 * @param beside one an arm beside them
 * @param outcomes one a judged arm
 * @param fields the columns that all its candidates share
 * @param candidates two sides of a pair, or the candidates of a pool that are shown; none of a single example
 * @param leftOut how many candidates of the pool are not shown
 */
record Entry(
        String id,
        String cluster,
        int[] slices,
        int truth,
        Said weak,
        List<Said> judged,
        List<Said> beside,
        List<Set<ExampleOutcome>> outcomes,
        List<Field> fields,
        List<Candidate> candidates,
        List<Rating> ratings,
        int leftOut) {

    /** The classes that anybody but truth names. */
    Set<Integer> said() {
        Set<Integer> all = new TreeSet<>();
        Stream.of(
                        Stream.of(weak),
                        judged.stream(),
                        beside.stream(),
                        candidates.stream().map(Candidate::weak))
                .flatMap(voices -> voices)
                .forEach(voice -> all.add(voice.answer()));
        ratings.forEach(rating -> all.add(rating.says()));
        return all;
    }
}

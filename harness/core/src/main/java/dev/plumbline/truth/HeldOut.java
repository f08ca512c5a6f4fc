package dev.plumbline.truth;

import dev.plumbline.dataset.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The held-out examples with their truth, as the truth stage opened it: for reports, never for a stage.
 *
 * @param rows the examples, ascending
 * @param classes the names of the classes
 * @param truth for each of {@code rows} the index of its class; {@link #KEPT_BACK} where the run does not give it away or there is none
 * @param gold for each of {@code rows} what it is worth, where examples have a gold value and the run gives it away
 * @param sampled what the sample tells, where not every example has a truth
 */
public record HeldOut(
        int[] rows, List<String> classes, int[] truth, Optional<double[]> gold, Optional<TruthSample> sampled) {

    /** Stands for the truth of an example that is not given away, or not known. */
    public static final int KEPT_BACK = -1;

    /** Of examples without a gold value. */
    public HeldOut(int[] rows, List<String> classes, int[] truth, Optional<TruthSample> sampled) {
        this(rows, classes, truth, Optional.empty(), sampled);
    }

    /** With the truth of every example. */
    public HeldOut(int[] rows, List<String> classes, int[] truth) {
        this(rows, classes, truth, Optional.empty(), Optional.empty());
    }

    /** Those of what the truth stage is given: here their truth is opened. */
    public static HeldOut of(Evidence evidence) {
        int[] rows = evidence.splits().rows(Split.HELD_OUT);
        int[] truth = evidence.truth().open(rows);
        return new HeldOut(
                rows,
                evidence.truth().classes(),
                Arrays.stream(rows).map(row -> truth[row]).toArray(),
                evidence.truth().openGold(rows),
                evidence.truth().inclusion().map(p -> TruthSample.of(p, rows, truth)));
    }

    /** The same examples without their truth. */
    public HeldOut keptBack() {
        int[] nothing = new int[rows.length];
        Arrays.fill(nothing, KEPT_BACK);
        return new HeldOut(rows, classes, nothing, Optional.empty(), sampled);
    }
}

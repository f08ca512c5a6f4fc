package dev.plumbline.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.labeling.raters.PanelRatings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private static final List<String> CLASSES = List.of("no", "yes");

    /** Two examples a row of this, each rated by three raters: who says yes, what the label is, the student and the truth. */
    private static final int[][] SAID = {{1, 1, 1}, {1, 1, 0}, {0, 0, 1}, {0, 0, 0}};

    private static final int[] LABELS = {1, 1, 0, 0};
    private static final int[] STUDENT = {1, 0, 0, 0};
    private static final int[] TRUTH = {0, 1, 0, 1};

    private static PanelRatings ratings(int examples) {
        List<int[]> cells = new ArrayList<>();
        for (int i = 0; i < examples; i++) {
            for (int r = 0; r < 3; r++) {
                cells.add(new int[] {r, i, SAID[i % 4][r]});
            }
        }
        return new PanelRatings(
                CLASSES, List.of("a", "b", "c"), examples, examples, at(cells, 0), at(cells, 1), at(cells, 2));
    }

    private static int[] at(List<int[]> cells, int part) {
        return cells.stream().mapToInt(cell -> cell[part]).toArray();
    }

    private static Probabilities hard(int[] labels, int examples) {
        return Probabilities.ofHard(
                CLASSES, IntStream.range(0, examples).map(i -> labels[i % 4]).toArray());
    }

    /** Forty examples, all looked at and audited; the slice holds every fourth, which the student has wrong. */
    private static OptionalDouble read(Alarm alarm, Optional<Probabilities> student) {
        int n = 40;
        int[] all = IntStream.range(0, n).toArray();
        AlarmTrial trial = new AlarmTrial(
                ratings(n), List.of(hard(LABELS, n), hard(STUDENT, n)), hard(LABELS, n), student, all, all);
        SealedTruth truth = new SealedTruth(
                CLASSES, IntStream.range(0, n).map(i -> TRUTH[i % 4]).toArray());
        Slice every = new Slice(MetricKey.ALL, all);
        Slice fourth = new Slice(
                "part=d", IntStream.range(0, n).filter(i -> i % 4 == 3).toArray());
        Map<Alarm, Double> readings = AlarmReadings.of(List.of(trial), truth, List.of(every, fourth))
                .byTrial()
                .get(0);
        return readings.containsKey(alarm) ? OptionalDouble.of(readings.get(alarm)) : OptionalDouble.empty();
    }

    private static double read(Alarm alarm) {
        return read(alarm, Optional.of(hard(STUDENT, 40))).orElseThrow();
    }

    @Test
    void raters_are_read_by_how_often_two_of_them_differ() {
        // of three pairs of ratings none differs on two examples of four, and two of three on the others
        assertThat(read(Alarm.RATER_DISAGREEMENT)).isCloseTo(1 / 3.0, within(1e-12));
        // c differs from both others on two examples of four
        assertThat(read(Alarm.ODD_RATER)).isEqualTo(1 / 2.0);
        // the groups' labels differ on the second example of four
        assertThat(read(Alarm.GROUP_DISAGREEMENT)).isEqualTo(1 / 4.0);
        assertThat(read(Alarm.UNSURE_LABELS)).isZero();
    }

    @Test
    void a_student_is_read_against_its_labels() {
        assertThat(read(Alarm.STUDENT_DISAGREEMENT)).isEqualTo(1 / 4.0);
        assertThat(read(Alarm.STUDENT_MISCALIBRATION)).isEqualTo(1 / 4.0);
        assertThat(read(Alarm.WORST_SLICE_DISAGREEMENT)).isZero();
    }

    @Test
    void audited_truth_is_read_against_labels_and_student() {
        // labels are wrong on the first and the fourth example of four, and on both all raters agree
        assertThat(read(Alarm.LABEL_ERROR)).isEqualTo(1 / 2.0);
        assertThat(read(Alarm.CONSENSUS_ERROR)).isEqualTo(1);
        assertThat(read(Alarm.STUDENT_ERROR)).isEqualTo(3 / 4.0);
        assertThat(read(Alarm.DIVERGENCE)).isEqualTo(3 / 4.0 - 1 / 4.0);
        assertThat(read(Alarm.INHERITED_ERROR)).isEqualTo(1);
        assertThat(read(Alarm.WORST_SLICE_ERROR)).isEqualTo(1);
    }

    @Test
    void without_a_student_what_would_look_at_one_reads_nothing() {
        assertThat(IntStream.range(0, Alarm.values().length)
                        .mapToObj(i -> Alarm.values()[i])
                        .filter(alarm -> read(alarm, Optional.empty()).isEmpty()))
                .containsExactly(
                        Alarm.STUDENT_DISAGREEMENT,
                        Alarm.STUDENT_MISCALIBRATION,
                        Alarm.WORST_SLICE_DISAGREEMENT,
                        Alarm.STUDENT_ERROR,
                        Alarm.DIVERGENCE,
                        Alarm.INHERITED_ERROR,
                        Alarm.WORST_SLICE_ERROR);
    }
}

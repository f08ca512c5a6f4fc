package dev.plumbline.reports.examples;

import dev.plumbline.TaskRun;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.truth.Arm;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who says something of the held-out examples of a task.
 *
 * @param judged the arms whose outcomes are told: students, scores and rewards of pairs; where nothing learned and nothing scored, the
 *     weak labels themselves
 * @param beside those that are shown beside them
 * @param kept names of the arms whose answers the run keeps back
 */
record Voices(List<Voice> judged, List<Voice> beside, List<String> kept) {

    private static final Set<String> JUDGED = Set.of(Arm.STUDENT, Arm.SCORES, Arm.REWARD);
    private static final Set<String> BESIDE =
            Set.of(Arm.CEILING, Arm.STRONG_DIRECT, Arm.ORACLE, Arm.AGGREGATION, Arm.GROUP);

    static Voices of(TaskRun run) {
        int[] rows = run.heldOut().rows();
        List<Arm> judged = arms(run, JUDGED);
        List<Arm> shown = judged.isEmpty() ? arms(run, Set.of(Arm.WEAK)) : judged;
        List<Arm> beside = arms(run, BESIDE);
        return new Voices(
                voices(shown),
                voices(beside.stream().filter(arm -> says(arm, rows)).toList()),
                voices(beside.stream().filter(arm -> !says(arm, rows)).toList()).stream()
                        .map(Voice::name)
                        .toList());
    }

    /** Whether an arm says something of single examples, and is judged by it. */
    static boolean judges(List<Arm> arms) {
        return arms.stream()
                .anyMatch(arm -> arm.name().equals(Arm.STUDENT) || arm.name().equals(Arm.SCORES));
    }

    /** Whether the answers of the judged stand beside weak labels. */
    static boolean compared(TaskRun run, List<Voice> judged) {
        return run.labels().isPresent()
                && !judged.isEmpty()
                && judged.stream().noneMatch(voice -> voice.name().equals(Arm.WEAK));
    }

    /** Of pools a reward has an order and no answer. */
    private static List<Arm> arms(TaskRun run, Set<String> names) {
        boolean pairs = run.dataset().examples().shape() == Shape.PAIRS;
        return run.arms().stream()
                .filter(arm -> names.contains(arm.name()))
                .filter(arm -> pairs || !arm.name().equals(Arm.REWARD))
                .toList();
    }

    private static List<Voice> voices(List<Arm> arms) {
        return arms.stream()
                .map(arm -> Voice.of(
                        arm,
                        arms.stream()
                                        .filter(other -> other.method().equals(arm.method()))
                                        .count()
                                == 1))
                .toList();
    }

    private static boolean says(Arm arm, int[] rows) {
        Probabilities first = arm.bySeed().get(0);
        return IntStream.of(rows).anyMatch(first::present);
    }
}

package dev.plumbline.reports.record;

import dev.plumbline.TaskRun;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.Reward;
import dev.plumbline.reports.words.Numbers;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.HeldOut;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The held-out examples of one task with what every arm said of them. */
public final class HeldOutTable {

    private final TaskRun run;
    private final Examples examples;
    private final Optional<Probabilities> weak;
    private final Optional<Arm> ceiling;
    private final Optional<Arm> strongDirect;

    public HeldOutTable(TaskRun run) {
        this.run = run;
        this.examples = run.dataset().examples();
        this.weak = run.labels().map(WeakLabels::labels);
        this.ceiling = arms(Arm.CEILING).findFirst();
        this.strongDirect = arms(Arm.STRONG_DIRECT).findFirst();
    }

    private Stream<Arm> arms(String name) {
        return run.arms().stream().filter(arm -> arm.name().equals(name));
    }

    /** Every method and seed with all examples; where nothing was learned and nothing scored, the examples once. */
    public Stream<List<String>> rows() {
        List<Arm> subjects = Stream.concat(arms(Arm.STUDENT), arms(Arm.SCORES)).toList();
        if (subjects.isEmpty()) {
            return positions().mapToObj(i -> row(i, "", "", Optional.empty(), 0));
        }
        return subjects.stream().flatMap(this::rows);
    }

    private Stream<List<String>> rows(Arm subject) {
        return IntStream.range(0, subject.bySeed().size())
                .boxed()
                .flatMap(seed -> positions()
                        .mapToObj(
                                i -> row(i, subject.method(), Integer.toString(seed + 1), Optional.of(subject), seed)));
    }

    private IntStream positions() {
        return IntStream.range(0, run.heldOut().rows().length);
    }

    private List<String> row(int position, String method, String seedName, Optional<Arm> subject, int seed) {
        int row = run.heldOut().rows()[position];
        Optional<Probabilities> student = subject.map(arm -> predictions(arm, seed));
        return List.of(
                run.task().task(),
                examples.id(row),
                examples.column(Examples.CLUSTER).get(row),
                method,
                seedName,
                truth(position),
                label(weak, row),
                probability(weak, row),
                label(student, row),
                probability(student, row),
                label(ceiling.map(arm -> predictions(arm, seed)), row),
                label(strongDirect.map(arm -> predictions(arm, seed)), row),
                slices(row),
                run.rewards().isEmpty() ? "" : examples.column(Examples.POOL).get(row),
                rewards(row),
                gold(position));
    }

    /** Empty where the run keeps it back. */
    private String truth(int position) {
        int truth = run.heldOut().truth()[position];
        return truth == HeldOut.KEPT_BACK ? "" : run.heldOut().classes().get(truth);
    }

    /** An arm without randomness was trained once, and stands beside every seed of the others. */
    private static Probabilities predictions(Arm arm, int seed) {
        return arm.bySeed().get(arm.bySeed().size() == 1 ? 0 : seed);
    }

    private static String label(Optional<Probabilities> predictions, int row) {
        return predictions.map(p -> label(p, row)).orElse("");
    }

    private static String label(Probabilities predictions, int row) {
        int hard = predictions.hard(row);
        return hard == Probabilities.NONE
                ? ""
                : hard == Probabilities.TIE ? "tie" : predictions.classes().get(hard);
    }

    private static String probability(Optional<Probabilities> predictions, int row) {
        return predictions
                .filter(p -> p.present(row))
                .map(p -> Numbers.exact(p.at(row, p.classes().size() - 1)))
                .orElse("");
    }

    private String slices(int row) {
        return run.task().truth().slices().stream()
                .flatMap(spec -> spec.columns().stream())
                .distinct()
                .map(column ->
                        escaped(column) + "=" + escaped(examples.column(column).get(row)))
                .collect(Collectors.joining(";"));
    }

    /** By the first training of each; of a pair that of the first side, a colon, and that of the second. */
    private String rewards(int row) {
        return run.rewards().stream()
                .map(reward -> escaped(reward.name()) + "=" + reward(reward, row))
                .collect(Collectors.joining(";"));
    }

    private String reward(Reward reward, int row) {
        String first = Numbers.exact(reward.first()[examples.first()[row]]);
        return examples.shape() == Shape.PAIRS
                ? first + ":" + Numbers.exact(reward.first()[examples.second()[row]])
                : first;
    }

    /** Empty where the run keeps it back, or examples have none. */
    private String gold(int position) {
        return run.heldOut().gold().map(gold -> Numbers.exact(gold[position])).orElse("");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;");
    }
}

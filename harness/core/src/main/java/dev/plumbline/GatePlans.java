package dev.plumbline;

import dev.plumbline.command.Commands;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Split;
import dev.plumbline.learning.Learner;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Method;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Plan;
import dev.plumbline.truth.Slice;
import dev.plumbline.truth.Subject;
import dev.plumbline.verdict.Design;
import dev.plumbline.verdict.Gate;
import dev.plumbline.verdict.GatePlan;
import dev.plumbline.verdict.Gates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Plans the gates of a task: of each the slice that it is held on, and how often its arm is trained. */
final class GatePlans {

    /** Those whose training is repeated where it draws something; of the rest there is one. */
    private static final List<String> TRAINED = List.of(Arm.STUDENT, Arm.CEILING, Arm.RANDOM_FLIPS, Arm.STRONG_DIRECT);

    private final Task task;
    private final Dataset dataset;
    private final Plan plan;
    private final Map<String, Slice> slices;

    private GatePlans(Task task, Dataset dataset) {
        this.task = task;
        this.dataset = dataset;
        this.plan = TaskCheck.planned(task, dataset);
        this.slices = Harness.slices(task, dataset).stream().collect(Collectors.toMap(Slice::name, slice -> slice));
    }

    /** Of every gate, in their order. */
    static List<GatePlan> of(Task task, Dataset dataset) {
        GatePlans plans = new GatePlans(task, dataset);
        return task.verdict().stream().map(plans::plan).toList();
    }

    private GatePlan plan(Gate gate) {
        MetricKey key = Gates.key(gate, plan);
        int seeds = task.learning().map(learning -> trainings(learning, key)).orElse(1);
        int[] rows =
                Objects.requireNonNull(slices.get(key.slice()), key.slice()).rows();
        int heldOut = dataset.splits().rows(Split.HELD_OUT).length;
        Design design = Design.of(rows, dataset.examples().clusters(), seeds)
                .erring(task.truth().mostWrong(heldOut));
        return GatePlan.of(Gates.each(gate, plan), key, design, task.truth().assume());
    }

    private int trainings(LearningSpec learning, MetricKey key) {
        boolean again =
                TRAINED.contains(key.arm()) && (draws(learning.student().orElseThrow()) || seeded(learning, key));
        return again ? learning.seeds() : 1;
    }

    private boolean draws(LearningSpec.Student student) {
        Commands commands = new Commands(dataset.examples(), task.folder());
        return Learner.of(student.model(), commands).draws();
    }

    private static boolean seeded(LearningSpec learning, MetricKey key) {
        Subject subject = new Subject(key.arm(), key.method());
        return learning.methods().stream()
                .filter(Method::seeded)
                .anyMatch(method -> learning.stop().stream()
                        .anyMatch(stop -> StudentTrials.subject(method, stop).equals(subject)));
    }
}

package dev.plumbline;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Split;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Method;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.Passes;
import dev.plumbline.learning.Stop;
import dev.plumbline.truth.AlarmPower;
import dev.plumbline.truth.AlarmReadings;
import dev.plumbline.truth.AlarmSpec;
import dev.plumbline.truth.AlarmTrial;
import dev.plumbline.truth.Measurement;
import dev.plumbline.watch.Steps;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * Lets simulated raters rate the same examples again and again, without errors, with each error alone and with all of several together, and a student learn from a sample
 * of the labels each time: what {@link AlarmPower} counts alarms in.
 *
 * <p>Trials differ in what the raters draw and in which examples are learned from, looked at and audited. A network is trained for at most as many
 * epochs as in a control.
 */
final class AlarmTrials {

    /** What stands for all of several errors at once. */
    private static final String TOGETHER = "together";

    private final Task task;
    private final Loaded loaded;
    private final AlarmSpec spec;
    private final WeakLabeler.Panel panel;
    private final Stages stages;

    private AlarmTrials(Task task, Loaded loaded, AlarmSpec spec, WeakLabeler.Panel panel, Passes passes) {
        this.task = task;
        this.loaded = loaded;
        this.spec = spec;
        this.panel = panel.plain();
        this.stages = new Stages(task, loaded, passes);
    }

    /** The power of every alarm, where the task asks for it. */
    static List<Measurement> of(Task task, Loaded loaded, Passes passes) {
        return task.truth()
                .alarms()
                .map(spec ->
                        new AlarmTrials(task, loaded, spec, Panels.panel(task).orElseThrow(), passes).power())
                .orElse(List.of());
    }

    private List<Measurement> power() {
        WeakLabeler.Panel sound = panel.withoutErrors();
        AlarmReadings reference = read(sound, 0);
        AlarmReadings clean = read(sound, 1);
        SortedMap<String, AlarmReadings> byError = new TreeMap<>();
        for (String error : panel.planted()) {
            byError.put(error, read(panel.withOnly(error), 2 + byError.size()));
        }
        if (byError.size() > 1) {
            byError.put(TOGETHER, read(panel, 2 + byError.size()));
        }
        return AlarmPower.of(spec.level(), reference, clean, byError);
    }

    /** All trials of one panel. */
    private AlarmReadings read(WeakLabeler.Panel raters, int series) {
        LongFunction<WeakLabels> rate = stages.again(raters);
        List<Trial> trials = new ArrayList<>();
        Steps rated = Watch.steps("panels of raters", spec.replicates());
        for (int t = 0; t < spec.replicates(); t++) {
            Watch.check();
            trials.add(trial(rate, (long) series * spec.replicates() + t));
            rated.done();
        }
        List<Optional<Probabilities>> students = students(trials);
        List<AlarmTrial> read = new ArrayList<>();
        for (int t = 0; t < trials.size(); t++) {
            read.add(trials.get(t).with(students.get(t)));
        }
        return AlarmReadings.of(read, loaded.truth(), Harness.slices(task, loaded.dataset()));
    }

    /** One trial but for its student. */
    private record Trial(WeakLabels labels, int[] transfer, int[] heldOut, int[] audited) {

        AlarmTrial with(Optional<Probabilities> student) {
            PanelLabels panel = labels.panel().orElseThrow();
            return new AlarmTrial(
                    panel.ratings(),
                    panel.byGroup().stream().map(panel::ofExamples).toList(),
                    labels.labels(),
                    student,
                    heldOut,
                    audited);
        }

        /** The weak labels of the examples to learn from, and no others. */
        Probabilities lesson() {
            double[] values = new double[labels.labels().values().length];
            Arrays.fill(values, Probabilities.ABSENT);
            int classes = labels.labels().classes().size();
            for (int row : transfer) {
                System.arraycopy(labels.labels().values(), row * classes, values, row * classes, classes);
            }
            return new Probabilities(labels.labels().classes(), values);
        }
    }

    private Trial trial(LongFunction<WeakLabels> rate, long number) {
        Draws draws = Draws.of(task.dataset().seed(), "alarm-trial", number);
        WeakLabels labels = rate.apply(draws.bits());
        int[] heldOut = some(Split.HELD_OUT, spec.sample(), draws);
        int[] order = draws.permutation(heldOut.length);
        int[] audited = Arrays.stream(order)
                .limit(spec.audit())
                .map(i -> heldOut[i])
                .sorted()
                .toArray();
        return new Trial(labels, some(Split.TRANSFER, spec.sample(), draws), heldOut, audited);
    }

    private int[] some(Split split, int most, Draws draws) {
        int[] rows = loaded.dataset().splits().rows(split);
        return Arrays.stream(draws.permutation(rows.length))
                .limit(most)
                .map(i -> rows[i])
                .sorted()
                .toArray();
    }

    private List<Optional<Probabilities>> students(List<Trial> trials) {
        Optional<LearningSpec.Student> student = task.learning().flatMap(LearningSpec::student);
        if (student.isEmpty() || student.get().model() instanceof ModelSpec.Command) {
            return trials.stream().map(trial -> Optional.<Probabilities>empty()).toList();
        }
        ModelSpec model = ShuffledLabels.capped(student.get().model());
        List<Probabilities> lessons = trials.stream().map(Trial::lesson).toList();
        List<Method> soft = List.of(new Method.Soft());
        return stages.students(student.get(), soft, new Stop.Never(), lessons, model).stream()
                .map(Optional::of)
                .toList();
    }
}

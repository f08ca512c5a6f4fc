package dev.plumbline.reports.words;

import dev.plumbline.TaskRun;
import dev.plumbline.dataset.Shape;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.AlarmPower;
import dev.plumbline.truth.AlarmSpec;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurement;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.truth.Slice;
import dev.plumbline.truth.SliceTest;
import dev.plumbline.truth.Slices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** What was measured in a task, by what one looks for. */
public final class Findings {

    /** A metric and what it is held against: a column of a table. */
    public record Column(String metric, Against against) {}

    private final TaskRun run;
    private final Map<MetricKey, Measured> byKey;

    public Findings(TaskRun run) {
        this.run = run;
        this.byKey = run.measurements().all().stream()
                .collect(Collectors.toMap(
                        Measurement::key, Measurement::measured, (first, second) -> first, LinkedHashMap::new));
    }

    public List<Arm> arms() {
        return run.arms();
    }

    public List<Arm> arms(String name) {
        return run.arms().stream().filter(arm -> arm.name().equals(name)).toList();
    }

    /** The name of the plain share of right answers for the shape of these examples. */
    public String accuracy() {
        return run.dataset().examples().shape() == Shape.PAIRS ? "pairwise-accuracy" : "accuracy";
    }

    /** What is forecast with a probability: of two classes the second, else the most probable one. */
    public String forecast() {
        List<String> classes = run.heldOut().classes();
        return run.dataset().examples().shape() == Shape.POINTWISE && classes.size() == 2
                ? "probability of " + classes.get(1)
                : "probability of the most probable answer";
    }

    /** What one counts: pairs or examples. */
    public String examples() {
        return run.dataset().examples().shape() == Shape.PAIRS ? "pairs" : "examples";
    }

    /** Whose the errors of the weak labels are: raters' where somebody rated, else those of the weak labels. */
    public String teachers() {
        boolean rated = run.task().labeling().filter(Findings::rates).isPresent();
        return rated ? "the raters' errors" : "the weak labels' errors";
    }

    private static boolean rates(WeakLabeler labeler) {
        return labeler instanceof WeakLabeler.Ratings
                || labeler instanceof WeakLabeler.SimulatedRater
                || labeler instanceof WeakLabeler.Panel
                || (labeler instanceof WeakLabeler.Ensemble all
                        && all.of().stream().allMatch(Findings::rates));
    }

    /** The slices that are tested for more than chance. */
    public List<SliceTest> sliceTests() {
        return run.measurements().sliceTests();
    }

    /** Whether truth is known of a sample only, whose examples weigh differently. */
    public boolean sampled() {
        return run.heldOut().sampled().isPresent();
    }

    public Optional<Measured> find(Arm arm, String slice, String metric, Against against) {
        return Optional.ofNullable(byKey.get(new MetricKey(arm.name(), arm.method(), slice, metric, against)));
    }

    /** Of the first arm of that name. */
    public Optional<Measured> find(String arm, String slice, String metric, Against against) {
        return arms(arm).stream().findFirst().flatMap(first -> find(first, slice, metric, against));
    }

    /** The slices that were measured, beside that of all examples. */
    public List<String> slices() {
        return run.measurements().all().stream()
                .map(Measurement::key)
                .filter(key -> key.axis().isEmpty())
                .map(MetricKey::slice)
                .distinct()
                .filter(slice -> !slice.equals(MetricKey.ALL))
                .toList();
    }

    /** Those that the task asks for, which its held-out examples are browsed by. */
    public List<String> slicesOfTask() {
        return Slices.of(
                        run.dataset().examples(),
                        run.dataset().splits(),
                        run.task().truth().slices())
                .stream()
                .map(Slice::name)
                .filter(slice -> !slice.equals(MetricKey.ALL))
                .toList();
    }

    /** What was measured of any contestant over all examples. */
    public List<Column> columns() {
        Set<String> names = run.arms().stream().map(Arm::name).collect(Collectors.toSet());
        return run.measurements().all().stream()
                .map(Measurement::key)
                .filter(key -> key.axis().isEmpty() && names.contains(key.arm()))
                .map(key -> new Column(key.metric(), key.against()))
                .distinct()
                .toList();
    }

    /** The points of a curve, in order. */
    public List<MetricKey> points(Arm arm, String curve, Against against) {
        return run.measurements().all().stream()
                .map(Measurement::key)
                .filter(key -> key.arm().equals(arm.name()) && key.method().equals(arm.method()))
                .filter(key -> key.metric().equals(curve) && key.against() == against)
                .toList();
    }

    /** Everything, in the order of the measurements. */
    public List<Measurement> all() {
        return run.measurements().all();
    }

    /** Everything of an arm, such as of the raters themselves, which are no contestants. */
    public List<Measurement> of(String arm) {
        return run.measurements().all().stream()
                .filter(one -> one.key().arm().equals(arm))
                .toList();
    }

    /** The alarms that were tried on planted errors. */
    public AlarmPowers alarms() {
        return new AlarmPowers(
                of(AlarmPower.ARM),
                run.task().truth().alarms().stream().mapToInt(AlarmSpec::audit).findFirst());
    }

    /** What curves run along, in the order of the measurements. */
    public List<String> axes() {
        return byKey.keySet().stream()
                .map(MetricKey::axis)
                .filter(axis -> !axis.isEmpty())
                .distinct()
                .toList();
    }

    /** Everything along an axis, in the order of the measurements. */
    public List<Measurement> along(String axis) {
        return run.measurements().all().stream()
                .filter(one -> one.key().axis().equals(axis))
                .toList();
    }

    /** The places on an axis, in the order of the measurements. */
    public List<String> steps(String axis) {
        return byKey.keySet().stream()
                .filter(key -> key.axis().equals(axis))
                .map(MetricKey::step)
                .distinct()
                .toList();
    }

    /** The curves along an axis whose steps are numbers, in the order of the measurements; none where the steps are names. */
    public List<Line> lines(String axis) {
        Map<MetricKey, List<Line.Point>> lines = new LinkedHashMap<>();
        for (Measurement one : run.measurements().all()) {
            MetricKey key = one.key();
            if (!key.axis().equals(axis)) {
                continue;
            }
            OptionalDouble at = Numbers.read(key.step());
            if (at.isEmpty()) {
                return List.of();
            }
            lines.computeIfAbsent(whole(key), line -> new ArrayList<>())
                    .add(new Line.Point(at.getAsDouble(), Figure.of(one.measured())));
        }
        return lines.entrySet().stream()
                .map(line -> Line.of(line.getKey(), line.getValue()))
                .toList();
    }

    private static MetricKey whole(MetricKey point) {
        return new MetricKey(point.arm(), point.method(), point.slice(), point.metric(), point.against());
    }

    public Optional<Measured> find(MetricKey key) {
        return Optional.ofNullable(byKey.get(key));
    }
}

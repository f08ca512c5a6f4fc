package dev.plumbline.cli;

import dev.plumbline.Ending;
import dev.plumbline.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Where a run stands: what is running, what is done, and about how long the rest will take. Tells its view of every change. */
final class Course implements Progress, AutoCloseable {

    /** The most of its share that a running task counts for: it may take longer than it did before. */
    private static final double NEARLY = 0.95;

    /** No task counts for nothing, in seconds. */
    private static final double LEAST = 0.01;

    /** A task that is running. */
    record Running(String task, Instant began, String stage, Optional<Step> step) {}

    /** How far a stage is. */
    record Step(String what, int done, int total) {}

    private final Clock clock;
    private final Map<String, Double> earlier;
    private final RunView view;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final SortedMap<String, Double> seconds = new TreeMap<>();
    private Instant began;
    private List<String> tasks = List.of();

    /**
     * Nothing has begun.
     *
     * @param earlier seconds of tasks in earlier runs, by name; those that are not planned count for nothing
     */
    Course(Clock clock, Map<String, Double> earlier, RunView view) {
        this.clock = clock;
        this.earlier = Map.copyOf(earlier);
        this.view = view;
        this.began = clock.instant();
    }

    @Override
    public synchronized void planned(List<String> planned) {
        tasks = List.copyOf(planned);
        began = clock.instant();
        view.began(this);
    }

    @Override
    public synchronized void stage(String task, String stage) {
        Running before = running.get(task);
        running.put(
                task, new Running(task, before == null ? clock.instant() : before.began(), stage, Optional.empty()));
        view.stage(this, task, stage);
    }

    @Override
    public synchronized void steps(String task, String what, int done, int total) {
        running.computeIfPresent(
                task,
                (name, now) -> new Running(name, now.began(), now.stage(), Optional.of(new Step(what, done, total))));
        view.step(this);
    }

    @Override
    public synchronized void ended(String task, Ending ending) {
        Running last = running.remove(task);
        seconds.put(task, last == null ? 0.0 : since(last.began()));
        view.ended(this, task, ending);
    }

    /** Time goes by. */
    synchronized void tick() {
        view.tick(this);
    }

    @Override
    public synchronized void close() {
        view.over(this);
    }

    Instant now() {
        return clock.instant();
    }

    /** Seconds since the run began. */
    double elapsed() {
        return since(began);
    }

    /** Seconds since then, to the millisecond. */
    double since(Instant then) {
        return Math.max(0, Duration.between(then, clock.instant()).toMillis()) / 1000.0;
    }

    int total() {
        return tasks.size();
    }

    int done() {
        return seconds.size();
    }

    /** In the order in which they began. */
    Collection<Running> running() {
        return running.values();
    }

    /** How long each task took that has ended. */
    synchronized SortedMap<String, Double> seconds() {
        return new TreeMap<>(seconds);
    }

    /**
     * How long each task takes that has ended, where all of it is computed: one of which something was reused takes as long as an earlier run says, and where none
     * says it nobody knows.
     */
    synchronized SortedMap<String, Double> computing(Predicate<String> reused) {
        SortedMap<String, Double> computing = new TreeMap<>();
        seconds.forEach((task, took) -> {
            Double before = reused.test(task) ? earlier.get(task) : took;
            if (before != null) {
                computing.put(task, before);
            }
        });
        return computing;
    }

    /**
     * About how many seconds are left: what is left of the work by the pace so far. A task's share of the work is how long it took before; where
     * that is not known it is as much as the mean of the others, and of tasks that were never run all are as long.
     *
     * <p>Worked example: a took 10 s before and b 30 s; after 5 s a has ended: a quarter of the work, so 15 s are left.
     *
     * @return empty where nothing tells yet
     */
    Optional<Double> left() {
        double whole = tasks.stream().mapToDouble(this::share).sum();
        double worked = seconds.keySet().stream().mapToDouble(this::share).sum()
                + running.values().stream().mapToDouble(this::part).sum();
        double elapsed = elapsed();
        return worked > 0 && elapsed > 0
                ? Optional.of(elapsed * Math.max(0, whole - worked) / worked)
                : Optional.empty();
    }

    private double share(String task) {
        return Math.max(LEAST, earlier.getOrDefault(task, mean()));
    }

    private double mean() {
        return tasks.stream()
                .filter(earlier::containsKey)
                .mapToDouble(task -> earlier.getOrDefault(task, 0.0))
                .average()
                .orElse(1);
    }

    /** Of a running task: nothing where it is not known how long it takes. */
    private double part(Running now) {
        Double before = earlier.get(now.task());
        return before == null ? 0 : Math.min(NEARLY * share(now.task()), since(now.began()));
    }
}

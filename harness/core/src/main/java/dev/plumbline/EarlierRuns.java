package dev.plumbline;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Change;
import dev.plumbline.truth.Earlier;
import dev.plumbline.truth.Plan;
import dev.plumbline.truth.Recorded;
import dev.plumbline.verdict.Gates;
import dev.plumbline.verdict.History;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The earlier runs that stand beside a task.
 *
 * @param task with the seed that it runs with
 */
record EarlierRuns(Task task, Map<Earlier, Baseline> files) {

    /**
     * Reads them.
     *
     * @throws BadInput where a file is not as it was written, or where no gate of the task is held against it any more
     */
    static EarlierRuns of(Task task) {
        Map<Earlier, Baseline> files = new EnumMap<>(Earlier.class);
        for (Earlier earlier : Earlier.values()) {
            Path file = task.folder().resolve(earlier.file());
            if (Files.exists(file)) {
                files.put(earlier, read(task, earlier, file));
            }
        }
        return new EarlierRuns(task, files);
    }

    private static Baseline read(Task task, Earlier earlier, Path file) {
        Baseline baseline = BaselineJson.read(file);
        if (task.verdict().stream().noneMatch(gate -> gate.noWorseThan().isPresent())) {
            throw new BadInput(
                    task.place(),
                    "no gate is held against " + earlier.file() + ", which stands beside the task and records '"
                            + String.join("', '", baseline.gates())
                            + "'; put back the gate with 'no-worse-than', or delete the file");
        }
        return baseline;
    }

    /** What is to be measured by example, and what with. */
    Recorded recorded(Plan plan) {
        List<Recorded.Past> past = files.entrySet().stream()
                .filter(entry -> unfit(entry.getKey(), entry.getValue()).isEmpty())
                .map(entry -> new Recorded.Past(
                        entry.getKey(),
                        entry.getValue().seed() == task.dataset().seed(),
                        entry.getValue().outcomes()))
                .toList();
        return new Recorded(Gates.paired(task.verdict(), plan.subjects()), past);
    }

    /** What gates are held against. */
    History history(List<Change> changes) {
        Map<Earlier, String> there = new EnumMap<>(Earlier.class);
        files.forEach((earlier, baseline) -> there.put(earlier, unfit(earlier, baseline)));
        List<String> gates = Optional.ofNullable(files.get(Earlier.BASELINE))
                .map(Baseline::gates)
                .orElse(List.of());
        return new History(there, gates, changes);
    }

    /** Why it says nothing of this task's examples; empty where it does. */
    private String unfit(Earlier earlier, Baseline baseline) {
        if (!baseline.task().equals(task.task())) {
            return earlier.file() + " was recorded for the task '" + baseline.task() + "'";
        }
        String world = Baseline.world(task);
        boolean sameSeed = baseline.seed() == task.dataset().seed();
        return baseline.world().equals(world) && (world.isEmpty() || sameSeed)
                ? ""
                : earlier.file() + " was recorded on other examples, " + source(baseline.world(), baseline.seed())
                        + ", and these are " + source(world, task.dataset().seed());
    }

    private static String source(String world, long seed) {
        return world.isEmpty() ? "of a file" : "of " + world + " with seed " + seed;
    }
}

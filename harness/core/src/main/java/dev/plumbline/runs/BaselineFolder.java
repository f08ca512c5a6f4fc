package dev.plumbline.runs;

import dev.plumbline.Baseline;
import dev.plumbline.BaselineJson;
import dev.plumbline.Run;
import dev.plumbline.Task;
import dev.plumbline.TaskFiles;
import dev.plumbline.TaskRun;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.files.WholeFile;
import dev.plumbline.truth.Earlier;
import dev.plumbline.verdict.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder {@code baselines} of a run: what each of its tasks would record. Beside {@code 1.json} stands in {@code 1.task} the path of the task's file, as it
 * was given to the run.
 */
public final class BaselineFolder {

    private static final String NAME = "baselines";
    private static final String TASK = ".task";

    private BaselineFolder() {}

    /** A file that was written, and how many examples it holds now and held before. */
    public record Written(Path file, int examples, int before) {}

    /** Writes it; none where no task has a gate on an earlier run. */
    static void write(Run run, Path folder) throws IOException {
        int next = 1;
        for (TaskRun task : run.tasks()) {
            if (task.baseline().isPresent()) {
                Path own = Files.createDirectories(folder.resolve(NAME));
                BaselineJson.write(task.baseline().get(), own.resolve(next + ".json"));
                Files.writeString(own.resolve(next + TASK), task.task().place().file() + "\n");
                next++;
            }
        }
    }

    /**
     * Writes {@code baseline.json} beside every task of a run that has a gate on an earlier run, and {@code anchor.json} where there is none.
     *
     * @param run the folder of the run
     * @param cwd the folder that the run's paths are relative to
     * @param anchor whether an anchor that is there is written anew
     * @throws BadInput where the folder holds nothing to record, or what it holds is not of the tasks as they are now: then nothing is written
     */
    public static List<Written> update(Path run, Path cwd, boolean anchor) throws IOException {
        List<Path> pointers = pointers(run);
        List<Problem> problems = new ArrayList<>();
        List<Update> updates = new ArrayList<>();
        for (Path pointer : pointers) {
            try {
                updates.add(Update.of(pointer, cwd));
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        List<Written> written = new ArrayList<>();
        for (Update update : updates) {
            written.add(update.write(Earlier.BASELINE));
            if (anchor || !update.before().containsKey(Earlier.ANCHOR)) {
                written.add(update.write(Earlier.ANCHOR));
            }
        }
        return List.copyOf(written);
    }

    private static List<Path> pointers(Path run) throws IOException {
        Path folder = run.resolve(NAME);
        if (!Files.isDirectory(folder)) {
            boolean isRun = Files.exists(run.resolve("provenance.json"));
            throw new BadInput(
                    Place.of(run.toString()),
                    isRun
                            ? "there is nothing to record: no task of this run has a gate with 'no-worse-than', or the run"
                                    + " kept its examples back; add a gate, or run with --disclose examples"
                            : "expected the folder of a run, such as reports/runs/20261231-235959; name one");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(TASK)).sorted().toList();
        }
    }

    /**
     * What one task of the run would record, and where.
     *
     * @param before how many examples its files hold that are there
     */
    private record Update(Path task, Baseline baseline, Map<Earlier, Integer> before) {

        static Update of(Path pointer, Path cwd) throws IOException {
            String name = Files.readString(pointer).replaceFirst("\n$", "");
            Path file = cwd.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new BadInput(
                        Place.of(name),
                        "the run's task is not here; call this from the folder where the run was called");
            }
            Path own =
                    pointer.resolveSibling(String.valueOf(pointer.getFileName()).replace(TASK, ".json"));
            Update update = new Update(file, BaselineJson.read(own), before(file));
            update.check(TaskFiles.read(file));
            return update;
        }

        private static Map<Earlier, Integer> before(Path task) {
            Map<Earlier, Integer> before = new EnumMap<>(Earlier.class);
            for (Earlier earlier : Earlier.values()) {
                Path file = task.resolveSibling(earlier.file());
                if (Files.exists(file)) {
                    before.put(earlier, BaselineJson.read(file).examples());
                }
            }
            return before;
        }

        private void check(Task task) {
            boolean same = task.task().equals(baseline.task())
                    && Gate.names(task.verdict()).equals(baseline.gates())
                    && Baseline.world(task).equals(baseline.world());
            if (!same) {
                throw new BadInput(
                        task.place(), "the task or its gates have changed since the run; run it again, and look at it");
            }
            if (task.dataset().seed() != baseline.seed()) {
                throw new BadInput(
                        task.place(),
                        "the run had the seed " + baseline.seed() + " and the task has "
                                + task.dataset().seed() + "; run it without --seed");
            }
        }

        Path file(Earlier earlier) {
            return task.resolveSibling(earlier.file());
        }

        Written write(Earlier earlier) throws IOException {
            Path file = file(earlier);
            WholeFile.write(file, whole -> BaselineJson.write(baseline, whole));
            return new Written(file, baseline.examples(), before.getOrDefault(earlier, 0));
        }
    }
}

package dev.plumbline;

import dev.plumbline.cache.Fingerprint;
import dev.plumbline.cache.Key;
import dev.plumbline.cache.Store;
import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.reuse.Grounds;
import dev.plumbline.reuse.Reuse;
import dev.plumbline.reuse.StageResults;
import dev.plumbline.reuse.StoredStages;
import dev.plumbline.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tasks that are kept whole, so that of a suite only what changed is read, checked and run. Kept is what a task read and opened, with the keys of its stages; their
 * results stand in the entries of the stages, and the verdict is held anew.
 *
 * <p>None is kept that has a ledger, which counts, or of which examples are kept back: then truth is not left in a folder either.
 */
final class WholeTasks {

    private final Settings settings;
    private final Reuse reuse;

    private WholeTasks(Settings settings, Reuse reuse) {
        this.settings = settings;
        this.reuse = reuse;
    }

    /** Where a run with these settings may keep such a task. */
    static Optional<WholeTasks> of(Task task, Settings settings) {
        boolean counted = task.truth().ledger().isPresent();
        return settings.reuse()
                .filter(all -> !counted && settings.disclosure() == Disclosure.EXAMPLES)
                .map(all -> new WholeTasks(settings, all));
    }

    /** The task as an earlier run left it, if it is kept and nothing that it stands on has changed. */
    Optional<TaskRun> find(Task task) {
        try {
            Key command = command(task);
            Optional<Grounds> grounds = reuse.kept(command, Grounds.class);
            if (grounds.isEmpty() || !grounds.get().hold(settings, reuse.hashes())) {
                return Optional.empty();
            }
            Key key = key(command, grounds.get());
            Optional<WholeTask> whole = reuse.kept(key, WholeTask.class);
            Optional<TaskRun> run = whole.isEmpty() ? Optional.empty() : again(task, key, whole.get());
            run.ifPresent(same -> {
                reuse.stands(grounds.get());
                reuse.knows(task, key);
                reuse.count(task, whole.get().stages().size(), 0);
            });
            return run;
        } catch (IOException e) {
            // Who reads the task's files anew says better which of them cannot be read.
            return Optional.empty();
        }
    }

    /** Empty where the result of a stage is gone. */
    private Optional<TaskRun> again(Task task, Key key, WholeTask whole) {
        Optional<Labelled> labelled = stage(whole, "labeling", Labelled.class);
        Optional<Learned> learned = stage(whole, "learning", Learned.class);
        Optional<Chosen> chosen = stage(whole, "policy", Chosen.class);
        Optional<Controls> controls = stage(whole, "controls", Controls.class);
        Optional<Judged> judged = stage(whole, "truth", Judged.class);
        boolean all = labelled.isPresent() == task.labeling().isPresent()
                && chosen.isPresent() == task.policy().isPresent();
        if (!all || learned.isEmpty() || controls.isEmpty() || judged.isEmpty()) {
            return Optional.empty();
        }
        Optional<WeakLabels> labels = labelled.flatMap(Labelled::labels);
        Task seeded = settings.seeded(task);
        return Optional.of(new TaskRun(
                task,
                new Once<>(() -> dataset(task, examples(key))),
                labels,
                learned.get().arms(),
                learned.get().rewards(),
                controls.get(),
                whole.heldOut(),
                judged.get().measurements(),
                Verdict.hold(
                        task.verdict(),
                        judged.get().measurements(),
                        EarlierRuns.of(seeded).history(judged.get().changes()),
                        settings.today()),
                chosen.flatMap(Chosen::policies),
                Baseline.of(seeded, judged.get().outcomes()),
                HeldOutUse.FREE));
    }

    /** Whoever asks for the examples of such a task gets them as they were, and where they are gone they are read again. */
    private Dataset dataset(Task task, Key key) {
        return reuse.kept(key, Dataset.class).orElseGet(() -> {
            Dataset again = new Harness(settings).check(task).dataset();
            store(task, key, again);
            return again;
        });
    }

    private void store(Task task, Key key, Dataset dataset) {
        reuse.store().put(key, "examples of " + task.task(), StageResults.write(dataset, Dataset.class));
    }

    /** Of the task with all that it stands on: what a dataset says of the places of its file must be true of this one. */
    private static Key examples(Key key) {
        return new Fingerprint().add("examples").add(key).key();
    }

    private <T> Optional<T> stage(WholeTask whole, String name, Class<T> type) {
        Key key = whole.stages().get(name);
        return key == null ? Optional.empty() : reuse.kept(key, type);
    }

    /** Keeps a task as it ran. One whose file was written to since it was read is not kept: nobody knows what it said. */
    void keep(TaskRun run, StoredStages steps) {
        Task task = run.task();
        Optional<Grounds> grounds = steps.grounds();
        if (grounds.isEmpty() || !unchanged(task)) {
            return;
        }
        try {
            Key command = command(task);
            Key key = key(command, grounds.get());
            Store store = reuse.store();
            WholeTask whole = new WholeTask(run.heldOut(), steps.used());
            store(task, examples(key), run.dataset());
            store.put(key, "held-out of " + task.task(), StageResults.write(whole, WholeTask.class));
            store.put(command, "files of " + task.task(), StageResults.write(grounds.get(), Grounds.class));
            reuse.knows(task, key);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own classes cannot be read", e);
        }
    }

    private static boolean unchanged(Task task) {
        try {
            return TaskFiles.read(Path.of(task.place().file())).equals(task);
        } catch (BadInput e) {
            return false;
        }
    }

    private Key command(Task task) throws IOException {
        Path file = Path.of(task.place().file());
        return settings.addTo(new Fingerprint().add("task").add(reuse.engine()))
                .add(file.toString())
                .add(Grounds.absolute(file))
                .key();
    }

    private static Key key(Key command, Grounds grounds) {
        return new Fingerprint().add(command).add(grounds).key();
    }
}

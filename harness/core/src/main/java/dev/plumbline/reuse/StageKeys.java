package dev.plumbline.reuse;

import dev.plumbline.Task;
import dev.plumbline.TaskPrograms;
import dev.plumbline.cache.FileHashes;
import dev.plumbline.cache.Fingerprint;
import dev.plumbline.cache.Key;
import dev.plumbline.command.Commands;
import dev.plumbline.command.Program;
import dev.plumbline.dataset.Opened;
import dev.plumbline.policy.PolicySpec;
import dev.plumbline.truth.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The keys of a task's stages: each over the key of the stage before it, the stage's section of the task file without the places, and what else it reads. Neither the
 * name of the task is in them nor its verdict, so tasks that ask the same share results.
 *
 * @param dataset of the data as they were read
 */
record StageKeys(Key dataset, Key labeling, Key learning, Key policy, Key controls, Task task) {

    /**
     * The keys of a task that was read.
     *
     * @param task with the seed and the fold that it runs with
     * @param engine what computes
     * @param data the files that its data were read from
     * @param probes the files that its probes' scores were read from
     */
    static StageKeys of(Task task, boolean controls, Key engine, Opened data, Opened probes, FileHashes hashes)
            throws IOException {
        Contents contents = new Contents(task.folder(), hashes);
        Fingerprint read = new Fingerprint()
                .add("dataset")
                .add(engine)
                .add(task.dataset())
                .add(task.truth().sealed())
                .add(task.truth().sampled());
        Key dataset = contents.opened(read, data).key();
        Key labeling =
                contents.programs(next("labeling", dataset), task.labeling()).key();
        Key learning = contents.opened(contents.programs(next("learning", labeling), task.learning()), probes)
                .key();
        Fingerprint chosen = next("policy", learning).add(task.policy());
        if (task.policy().flatMap(PolicySpec::rounds).isPresent()) {
            chosen.add(task.truth().slices());
        }
        Key policy = chosen.key();
        return new StageKeys(
                dataset,
                labeling,
                learning,
                policy,
                next("controls", policy).add(controls).key(),
                task);
    }

    /** Of what truth says: also over what gates on earlier runs ask of it. */
    Key truth(Recorded recorded) {
        return next("truth", policy).add(task.truth()).add(recorded).key();
    }

    private static Fingerprint next(String stage, Key before) {
        return new Fingerprint().add(stage).add(before);
    }

    /** The contents of what a task names. */
    private record Contents(Path folder, FileHashes hashes) {

        Fingerprint opened(Fingerprint print, Opened opened) throws IOException {
            for (Map.Entry<String, Path> file : opened.files().entrySet()) {
                print.add(file.getKey()).add(hashes.of(file.getValue()));
            }
            return print;
        }

        Fingerprint programs(Fingerprint print, Object section) throws IOException {
            print.add(section);
            for (Program program : TaskPrograms.within(section)) {
                print.add(executable(program));
                for (String own : program.files()) {
                    print.add(own).add(hashes.of(Commands.file(program, folder, own)));
                }
                for (String variable : program.environment()) {
                    print.add(variable).add(Objects.requireNonNullElse(System.getenv(variable), ""));
                }
            }
            return print;
        }

        /** The content of what is started; what is not found is told when it is. */
        private String executable(Program program) throws IOException {
            Optional<Path> file = Commands.executable(program);
            return file.isPresent() ? hashes.of(file.get()) : program.run().get(0);
        }
    }
}

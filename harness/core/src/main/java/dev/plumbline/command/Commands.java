package dev.plumbline.command;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.config.Visible;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Probabilities;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs programs over the examples of a task.
 *
 * <p>A program gets a working folder of its own with its files and the job in it: the inputs of all examples, and the
 * labels that it is to learn from. Truth is in no file of that folder, and the folder lies nowhere near the data. A
 * program runs with the rights of the user, though: this keeps truth from a trainer that reads what it is given, not from
 * one that goes looking for it.
 *
 * @param folder the folder of the task
 */
public record Commands(Examples examples, Path folder) {

    private static final int PROBE_SECONDS = 60;

    /**
     * Everything that is wrong with a program and can be seen without running it.
     *
     * @param folder the folder of the task
     * @param data the files that the task's dataset is read from
     */
    public static List<Problem> check(Program program, Path folder, List<Path> data) {
        return ProgramCheck.of(program, folder, data);
    }

    /** A file of the program, beneath the folder of the task. */
    public static Path file(Program program, Path folder, String written) {
        return ProgramCheck.resolve(program, folder, written);
    }

    /** The file that a program is started from: an absolute path, or what its name leads to on the PATH. A file of the task is among its files. */
    public static Optional<Path> executable(Program program) {
        String name = program.run().get(0);
        if (name.contains("/")) {
            return Optional.of(Path.of(name)).filter(file -> file.isAbsolute() && Files.isRegularFile(file));
        }
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /**
     * Probes for what a program needs.
     *
     * @throws MissingProgram if the probe cannot be started, fails, or takes longer than a minute
     */
    public static void probe(Program program) {
        program.needs().ifPresent(needs -> {
            if (!works(needs, program.environment())) {
                throw new MissingProgram(
                        needs.place(),
                        "'" + Program.name(needs.run()) + "' does not work on this machine; install what it needs ("
                                + needs.install() + ")");
            }
        });
    }

    private static boolean works(Program.Needs needs, List<String> environment) {
        try (WorkingFolder working = WorkingFolder.empty()) {
            Child.Ended ended = Child.run(needs.run(), environment, working.path(), PROBE_SECONDS);
            return ended.inTime() && ended.status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs a program.
     *
     * @return a row an example
     * @throws CommandFailed if it ends with another status than 0, or not in time
     * @throws BadInput if it cannot be started, or its predictions are not as they must be
     */
    public Probabilities run(Program program, Job job) {
        try (WorkingFolder working = WorkingFolder.empty()) {
            copyFiles(program, working.path());
            new JobWriter(job, examples, working.path()).write();
            end(program, start(program, working.path()));
            return new Predictions(program, job, examples).read(working.path());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot exchange files with the command '" + program.name() + "'", e);
        }
    }

    /**
     * Scores texts.
     *
     * @return finite numbers, one a text
     * @throws CommandFailed if it ends with another status than 0, or not in time
     * @throws BadInput if it cannot be started, or its scores are not as they must be
     */
    public double[] score(Program program, List<String> texts) {
        try (WorkingFolder working = WorkingFolder.empty()) {
            copyFiles(program, working.path());
            new TextsWriter(texts, working.path()).write();
            end(program, start(program, working.path()));
            return new Scores(program, texts.size()).read(working.path());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot exchange files with the command '" + program.name() + "'", e);
        }
    }

    private void copyFiles(Program program, Path working) throws IOException {
        for (String written : program.files()) {
            Path copy = working.resolve(written);
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(file(program, folder, written), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static Child.Ended start(Program program, Path working) {
        try {
            return Child.run(program.run(), program.environment(), working, program.seconds());
        } catch (IOException e) {
            String name = program.run().get(0);
            String own = program.files().contains(name) ? "; write './" + name + "' for a file of the task" : "";
            throw new BadInput(
                    program.place(),
                    "cannot start '" + Visible.of(name) + "' (" + e.getMessage() + ")"
                            + (own.isEmpty() ? "; install it, or correct run" : own));
        }
    }

    private static void end(Program program, Child.Ended ended) {
        if (ended.inTime() && ended.status() == 0) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem(
                program.place(),
                "the command '" + program.name() + "' "
                        + (ended.inTime()
                                ? "ended with status " + ended.status()
                                : "did not end within " + program.seconds()
                                        + " seconds and was killed; raise seconds, or give it less to do")
                        + last(ended.printed())));
        problems.addAll(ended.printed());
        throw new CommandFailed(problems);
    }

    private static String last(List<Problem> printed) {
        Place place = printed.isEmpty() ? Place.of("") : printed.get(0).place();
        return printed.isEmpty() ? "; it printed nothing" : "; the end of its " + place.file() + " follows";
    }
}

package dev.plumbline.command;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.config.Visible;
import dev.plumbline.dataset.DataRoots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a program against the task's folder, before anything runs. */
final class ProgramCheck {

    private final Program program;
    private final Path folder;
    private final List<Path> data;
    private final List<Problem> problems = new ArrayList<>();

    private ProgramCheck(Program program, Path folder, List<Path> data) {
        this.program = program;
        this.folder = folder;
        this.data = data;
    }

    static List<Problem> of(Program program, Path folder, List<Path> data) {
        ProgramCheck check = new ProgramCheck(program, folder, data);
        check.run(program.run(), program.place());
        program.needs().ifPresent(needs -> check.run(needs.run(), needs.place()));
        program.files().forEach(check::file);
        program.run().stream().skip(1).forEach(check::argument);
        program.environment().forEach(check::variable);
        return List.copyOf(check.problems);
    }

    private void run(List<String> run, Place place) {
        if (run.isEmpty() || run.get(0).isBlank()) {
            problems.add(new Problem(place, "expected a program, such as run: [python3, train.py], found none"));
        }
    }

    private void file(String written) {
        try {
            Path file = resolve(program, folder, written);
            if (Exchange.NAMES.contains(written)) {
                add("the file '" + written + "' has the name of one that the harness or the command writes; rename it");
            }
            if (holdsData(file)) {
                add("the file '" + written + "' holds the task's data, and with them its truth; leave it out of files");
            }
        } catch (BadInput e) {
            problems.addAll(e.problems());
        }
    }

    /** An argument that names a file of the task which the command would not find. */
    private void argument(String argument) {
        Optional<Path> file = beneath(argument);
        if (file.isPresent() && !program.files().contains(argument) && !holdsData(file.get())) {
            add("'" + argument + "' lies in the task's folder, where no command runs; add files: [" + argument + "]");
        }
    }

    private Optional<Path> beneath(String argument) {
        try {
            Path relative = Path.of(argument);
            Path file = folder.resolve(relative);
            return relative.isAbsolute() || !Files.isRegularFile(file) ? Optional.empty() : Optional.of(file);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private boolean holdsData(Path file) {
        try {
            for (Path other : data) {
                if (Files.isSameFile(file, other)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare " + file + " with the task's data", e);
        }
    }

    private void variable(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            add("expected the names of variables, such as environment: [PATH], found '" + Visible.of(name) + "'");
        }
    }

    private void add(String message) {
        problems.add(new Problem(program.place(), message));
    }

    /** A file of the program, which lies beneath the task's folder and beneath no other root. */
    static Path resolve(Program program, Path folder, String written) {
        if (written.contains(":")) {
            throw new BadInput(
                    program.place(),
                    "expected a path beneath the task's folder, found '" + written + "'; put the file there");
        }
        return new DataRoots(folder, Map.of()).resolve(written, program.place());
    }
}

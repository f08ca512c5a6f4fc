package dev.plumbline.command;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file that a program wrote, and what is wrong with them. */
final class WrittenLines {

    private static final int MOST_PROBLEMS = 10;

    private final Program program;
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    WrittenLines(Program program, String file) {
        this.program = program;
        this.file = file;
    }

    /** What becomes of a line that is not blank; numbers from 1. */
    @FunctionalInterface
    interface Reader {
        void line(String text, int number);
    }

    /**
     * Reads them until too many are wrong.
     *
     * @param asked the file that has a line for each one that is wanted
     * @param unit what a line is of, such as "an example"
     * @param most bytes that the file may have
     * @throws BadInput if there is no such file, it is too large or not UTF-8
     */
    void read(Path folder, String asked, String unit, long most, Reader reader) throws IOException {
        Path written = folder.resolve(file);
        if (!Files.isRegularFile(written, LinkOption.NOFOLLOW_LINKS)) {
            throw bad("the command '" + program.name() + "' wrote no file " + file
                    + "; let it write one line for each line of " + asked);
        }
        if (Files.size(written) > most) {
            throw bad("the command '" + program.name() + "' wrote a file " + file + " of " + Files.size(written)
                    + " bytes, expected at most " + most + "; write one line " + unit);
        }
        try (BufferedReader text = Files.newBufferedReader(written)) {
            int number = 0;
            for (String line = text.readLine();
                    line != null && problems.size() < MOST_PROBLEMS;
                    line = text.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.line(line, number);
                }
            }
        } catch (CharacterCodingException e) {
            throw bad(file + " of the command '" + program.name() + "' is not UTF-8; write UTF-8");
        }
    }

    /** Notes what is wrong with a line. */
    void wrong(int line, String message) {
        problems.add(new Problem(
                program.place(), file + " of the command '" + program.name() + "', line " + line + ": " + message));
    }

    /** Raises what is wrong, if anything is; else that lines are missing, if any are. */
    void raise(int missing, int of, String what, String remedy) {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        if (missing > 0) {
            throw bad(file + " of the command '" + program.name() + "' lacks " + missing + " of " + of + " " + what
                    + "; " + remedy);
        }
    }

    private BadInput bad(String message) {
        return new BadInput(program.place(), message);
    }
}

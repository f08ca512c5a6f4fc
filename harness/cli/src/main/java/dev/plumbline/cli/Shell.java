package dev.plumbline.cli;

import dev.plumbline.config.Problem;
import dev.plumbline.config.Visible;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the command line reads and writes.
 *
 * @param out results
 * @param err progress and complaints
 * @param cwd the folder that paths are relative to
 * @param terminal whether a person watches
 * @param color whether that person wants colours
 * @param variables those of the environment that mean something here; no other one is read, so none can be told
 * @param desktop shows pages
 */
record Shell(
        PrintStream out,
        PrintStream err,
        Path cwd,
        boolean terminal,
        boolean color,
        Map<String, String> variables,
        Desktop desktop) {

    private static final List<String> KNOWN = List.of(
            "CI",
            "NO_COLOR",
            "TERM",
            "DISPLAY",
            "WAYLAND_DISPLAY",
            SummaryOption.OF_GITHUB,
            CacheFolderOption.VARIABLE,
            CacheFolderOption.STANDARD,
            CacheFolderOption.HOME);

    /** Without a desktop. */
    Shell(PrintStream out, PrintStream err, Path cwd, boolean terminal, boolean color, Map<String, String> variables) {
        this(out, err, cwd, terminal, color, variables, Desktop.NONE);
    }

    /** Without an environment. */
    Shell(PrintStream out, PrintStream err, Path cwd, boolean terminal, boolean color) {
        this(out, err, cwd, terminal, color, Map.of());
    }

    /** That of the process; UTF-8 whatever the locale. */
    static Shell ofProcess() {
        boolean terminal = terminalAttached();
        Map<String, String> variables = new TreeMap<>(System.getenv());
        variables.keySet().retainAll(KNOWN);
        boolean plain = !variables.getOrDefault("NO_COLOR", "").isEmpty()
                || variables.getOrDefault("TERM", "").equals("dumb");
        return new Shell(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Path.of(""),
                terminal,
                terminal && !plain,
                variables,
                Desktop.of(System.getProperty("os.name", ""), variables));
    }

    /** Up to Java 21 there is a console only where there is a terminal; from 22 on it is always there, and can tell. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean terminalAttached() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot tell whether the console is a terminal", e);
        }
    }

    Shell withoutColor() {
        return new Shell(out, err, cwd, terminal, false, variables, desktop);
    }

    /** Whether a build server runs this: it sets {@code CI} to {@code true} or {@code 1}; {@code false} and nothing say no. */
    boolean ci() {
        return variable("CI")
                .filter(value -> !value.equalsIgnoreCase("false") && !value.equals("0"))
                .isPresent();
    }

    /** A variable of the environment, unless it is unset or empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** A path as the user wrote it, from the folder that it is relative to. */
    Path at(Path path) {
        return cwd.resolve(path);
    }

    /** A result. */
    void say(String line) {
        out.print(Visible.of(line) + "\n");
    }

    /** A result, coloured. */
    void say(Paint paint, String head, String line) {
        out.print((color ? paint.on(Visible.of(head)) : Visible.of(head)) + Visible.of(line) + "\n");
    }

    /** A complaint. */
    void complain(String line) {
        err.print("plumbline: " + Visible.of(line) + "\n");
    }

    /** Complaints, a line each. */
    void complain(List<Problem> problems) {
        problems.forEach(problem -> complain(problem.toString()));
    }
}

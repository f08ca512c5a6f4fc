package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What shows a page to a person. */
interface Desktop {

    /** One that shows nothing. */
    Desktop NONE = page -> Optional.of("there is no desktop");

    /** Shows a page, or tells why not. */
    Optional<String> show(Path page);

    /**
     * That of the system.
     *
     * @param os the property {@code os.name}
     * @param variables of the environment, of which {@code DISPLAY} and {@code WAYLAND_DISPLAY} mean something
     */
    static Desktop of(String os, Map<String, String> variables) {
        List<String> opener = opener(os.toLowerCase(Locale.ROOT));
        boolean bare = opener.contains("xdg-open")
                && variables.getOrDefault("DISPLAY", "").isEmpty()
                && variables.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return bare ? NONE : new Opener(opener);
    }

    /** The program, and what stands before the address. */
    static List<String> opener(String os) {
        if (os.contains("mac") || os.contains("darwin")) {
            return List.of("open");
        }
        return os.contains("windows") ? List.of("rundll32", "url.dll,FileProtocolHandler") : List.of("xdg-open");
    }

    /** A program that is given the page's address; no shell reads it. */
    record Opener(List<String> program) implements Desktop {

        /** One that is still there after so many seconds shows the page itself. */
        private static final int PATIENCE = 5;

        @Override
        public Optional<String> show(Path page) {
            List<String> command = new ArrayList<>(program);
            command.add(page.toAbsolutePath().normalize().toUri().toString());
            try {
                Process process = new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                process.getOutputStream().close();
                boolean failed = process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() != 0;
                return failed ? Optional.of(program.get(0) + " ended with " + process.exitValue()) : Optional.empty();
            } catch (IOException e) {
                return Optional.of("there is no " + program.get(0));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.of("interrupted");
            }
        }
    }
}

package dev.plumbline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Tells of several runs by the folders that they left. Found by {@link ServiceLoader}, as a {@link Reporter} is. */
public interface RunsReporter {

    /**
     * Writes the index of all runs in a folder anew. A run that cannot be read is a row with its reason, and two that write at once do no harm.
     *
     * @param runs such as {@code reports/runs}; the same runs give the same bytes
     * @return the page that was written, {@code runs/index.html}
     */
    Path index(Path runs) throws IOException;

    /**
     * Holds a run against an earlier one, and writes what differs as a page and as a table beside it.
     *
     * @param folder where {@code BEFORE..AFTER.html} and {@code BEFORE..AFTER.csv} are written; made if it is absent
     * @throws dev.plumbline.config.BadInput if either is not the folder of a run, or cannot be read: then nothing is written
     */
    Compared compare(Path before, Path after, Path folder) throws IOException;

    /**
     * What a comparison found.
     *
     * @param headline how many got worse and better, in a sentence
     * @param worse a line for each that got worse, the surest and largest first
     */
    record Compared(Path page, String headline, List<String> worse) {

        public Compared {
            worse = List.copyOf(worse);
        }
    }

    /** The first by its name, where there is one on the class path. */
    static Optional<RunsReporter> find() {
        return ServiceLoader.load(RunsReporter.class).stream()
                .min(Comparator.comparing(provider -> provider.type().getName()))
                .map(ServiceLoader.Provider::get);
    }
}

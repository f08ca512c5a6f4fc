package dev.plumbline;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a run into its folder. Found by {@link java.util.ServiceLoader}, so no result knows its exporter. */
public interface Reporter {

    /**
     * Writes its files; the same run gives the same bytes.
     *
     * @param folder exists and is empty but for what other reporters wrote
     */
    void write(Run run, Path folder) throws IOException;

    /** The same bytes, with parts of tasks that may have been made before. */
    default void write(Run run, Path folder, Parts parts) throws IOException {
        write(run, folder);
    }
}

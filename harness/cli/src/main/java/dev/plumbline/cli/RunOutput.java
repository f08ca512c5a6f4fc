package dev.plumbline.cli;

import dev.plumbline.Run;
import java.nio.file.Path;
import java.util.Optional;

/** Prints how a run ended. */
interface RunOutput {

    /**
     * Prints.
     *
     * @param folder the run's folder, empty where no task ran
     */
    void print(Run run, Optional<Path> folder);
}

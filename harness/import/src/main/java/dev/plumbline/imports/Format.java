package dev.plumbline.imports;

import java.io.IOException;
import java.util.Set;

/** Files of other people in one shape, and the task that they make. */
interface Format {

    /** As the command line has it, such as {@code hh-rlhf}. */
    String name();

    /** What it reads, in a few words. */
    String about();

    /** What it may be told besides its files. */
    default Set<Option> takes() {
        return Set.of();
    }

    /** Reads the files, writes the data of the task, and says the rest. */
    Draft write(Job job) throws IOException;
}

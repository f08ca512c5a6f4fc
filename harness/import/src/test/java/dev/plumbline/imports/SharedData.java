package dev.plumbline.imports;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data beside the project, which are not part of it: absent on most machines, and required in continuous integration. */
final class SharedData {

    private SharedData() {}

    /** A file of the shared data; without them the test is skipped with a printed reason, or fails where they are required. */
    static String file(String name) {
        Path folder = Path.of(System.getProperty("plumbline.root"))
                .resolve("../shared/data")
                .normalize();
        String reason = "no shared data at " + folder + "; see the README on real data";
        if (!Files.isDirectory(folder) && Boolean.getBoolean("plumbline.shared.required")) {
            fail(reason);
        }
        if (!Files.isDirectory(folder)) {
            System.out.println("skipped: " + reason);
        }
        assumeTrue(Files.isDirectory(folder), reason);
        return folder.resolve(name).toString();
    }
}

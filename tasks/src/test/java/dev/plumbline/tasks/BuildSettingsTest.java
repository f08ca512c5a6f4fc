package dev.plumbline.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The system properties which the build hands to every test. */
class BuildSettingsTest {

    @Test
    void rootIsTheDirectoryOfTheWholeProject() {
        assertThat(Path.of(System.getProperty("plumbline.root")).resolve("tasks/pom.xml"))
                .isRegularFile();
    }
}

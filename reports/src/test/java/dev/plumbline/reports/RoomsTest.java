package dev.plumbline.reports;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private static final String BASE = "dev.plumbline.reports";

    /** In the order of use; the root comes last. */
    private static final List<String> ROOMS =
            List.of("words", "html", "chart", "raters", "pressure", "task", "record", "examples", "run", "runs");

    private static final JavaClasses REPORTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void every_room_holds_classes_so_that_no_rule_here_is_vacuous() {
        for (String room : ROOMS) {
            assertThat(REPORTS.that(resideInAPackage(BASE + "." + room)))
                    .as(room)
                    .hasSizeGreaterThan(4);
        }
    }

    @Test
    void a_room_uses_only_those_before_it() {
        for (int i = 0; i < ROOMS.size(); i++) {
            String[] later = Stream.concat(ROOMS.stream().skip(i + 1).map(room -> BASE + "." + room), Stream.of(BASE))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(BASE + "." + ROOMS.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(REPORTS);
        }
    }

    @Test
    void no_folder_of_the_reports_is_outside_the_rooms() throws IOException {
        Path base = Path.of("src/main/java/dev/plumbline/reports");
        try (Stream<Path> folders = Files.list(base).filter(Files::isDirectory)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ROOMS);
        }
    }
}

package dev.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Binder;
import dev.plumbline.config.TaskFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worlds of pools as a task file writes them. */
class PoolWorldTest {

    @TempDir
    Path folder;

    record Made(World world) {}

    private World bind(String world) {
        try {
            Path file = Files.writeString(folder.resolve("task.yaml"), "world: " + world + "\n");
            return new Binder(Map.of())
                    .bind(TaskFile.read(file, "task.yaml"), Made.class)
                    .world();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void each_has_defaults_for_all_its_keys() {
        assertThat(bind("exploits")).isInstanceOfSatisfying(PoolWorld.Exploits.class, world -> {
            assertThat(world.examples()).isEqualTo(51_200);
            assertThat(world.mass()).isEqualTo(.02);
            assertThat(world.baseMass()).isEmpty();
            assertThat(world.error()).isInstanceOf(ErrorLaw.Gaussian.class);
        });
        assertThat(bind("yes-spammer")).isInstanceOfSatisfying(PoolWorld.YesSpammer.class, world -> {
            assertThat(world.candidates()).isEqualTo(21);
            assertThat(world.examples()).isEqualTo(2100);
            assertThat(world.urn()).isEmpty();
            assertThat(world.gold()).isEmpty();
        });
        assertThat(bind("themes").examples()).isEqualTo(25_600);
    }

    @Test
    void an_error_law_is_a_name_or_a_name_with_its_degrees_of_freedom() {
        assertThat(((PoolWorld.Exploits) bind("{exploits: {base-mass: 0.001, error: {student-t: {degrees: 5}}}}")))
                .satisfies(world -> {
                    assertThat(world.error())
                            .isInstanceOfSatisfying(
                                    ErrorLaw.StudentT.class,
                                    law -> assertThat(law.degrees()).isEqualTo(5));
                    assertThat(world.baseMass()).isEqualTo(OptionalDouble.of(.001));
                    assertThat(world.mass()).isEqualTo(.001);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{exploits: {share: 0.1, base-mass: 0.2}} | task.yaml:1:19: expected at most one of share and base-mass, found both; leave one out",
                "{exploits: {share: 1.5}} | task.yaml:1:27: expected a number from 0 to 1, found '1.5'; correct it",
                "{exploits: {error: {student-t: {degrees: 0}}}} | task.yaml:1:49: expected a whole number from 1 to 100, found '0'; correct it",
                "{exploits: {error: cauchy}} | task.yaml:1:27: unknown kind 'cauchy'; known are gaussian, student-t",
                "{exploits: {prompts: 5000, candidates: 1000}} | task.yaml:1:19: expected at most 1000000 candidates over all prompts, found 5000 x 1000 = 5000000; ask for fewer prompts or smaller pools",
                "{yes-spammer: {prompts: 500000, length: 1000, points: 100}} | task.yaml:1:22: expected at most 1000000 candidates over all prompts, found 500000 x 101101 = 50550500000; ask for fewer prompts or smaller pools",
                "{yes-spammer: {length: 300}} | task.yaml:1:22: expected a base under which no count of yeses has a probability below e^-690, found one of e^-899; ask for fewer words or points, or for a probability nearer to a half",
                "{yes-spammer: {urn: 0}} | task.yaml:1:28: expected a number from 0.001 to 1000000, found '0'; correct it",
                "{themes: {elsewhere: 0.5, wedding: 0.4, spliced: 0.2}} | task.yaml:1:17: expected elsewhere, wedding and spliced to sum to at most 1, found 1.1; lower one of them",
                "{themes: {topics: 1}} | task.yaml:1:26: expected a whole number from 2 to 12, found '1'; correct it"
            })
    void what_makes_no_world_is_refused(String world, String message) {
        assertThat(catchThrowableOfType(BadInput.class, () -> bind(world))).hasMessage(message);
    }
}

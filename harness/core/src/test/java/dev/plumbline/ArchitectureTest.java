package dev.plumbline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plumbline.dataset.SealedTruth;
import dev.plumbline.reuse.StageResults;
import dev.plumbline.truth.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** In the order of the flow; the root comes last. */
    private static final List<String> FLOW = List.of(
            "config", "cache", "watch", "dataset", "command", "labeling", "learning", "policy", "truth", "verdict");

    /** What the root binds together, in the order of their use: a room uses stages, rooms before it, and of the root what a task, its settings and its results are. */
    private static final List<String> ROOMS = List.of("files", "reuse", "ledger", "redaction", "rewards", "rounds");

    private static final Set<String> VALUES = Set.of(
            "Task", "TaskPrograms", "Settings", "Disclosure", "TaskRun", "Controls", "Control", "Asks", "HeldOutUse");

    private static final DescribedPredicate<JavaClass> ROOT_BUT_VALUES = resideInAPackage("dev.plumbline")
            .and(new DescribedPredicate<JavaClass>("that are no values") {
                @Override
                public boolean test(JavaClass of) {
                    return !VALUES.contains(of.getName().replaceAll("dev\\.plumbline\\.|\\$.*", ""));
                }
            });

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.plumbline");

    @Test
    void every_package_of_the_flow_holds_classes_so_that_no_rule_here_is_vacuous() {
        for (String stage : FLOW) {
            assertThat(CORE.that(resideInAPackage("dev.plumbline." + stage + "..")))
                    .as(stage)
                    .hasSizeGreaterThan(5);
        }
        assertThat(CORE.that(resideInAPackage("dev.plumbline"))).hasSizeGreaterThan(8);
    }

    @Test
    void a_package_uses_only_those_before_it_in_the_flow() {
        for (int i = 0; i < FLOW.size(); i++) {
            String[] later = Stream.of(FLOW.stream().skip(i + 1), ROOMS.stream(), Stream.of(""))
                    .flatMap(names -> names)
                    .map(stage -> stage.isEmpty() ? "dev.plumbline" : "dev.plumbline." + stage + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dev.plumbline." + FLOW.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(CORE);
        }
    }

    @Test
    void a_room_uses_rooms_before_it_and_of_the_root_nothing_but_what_a_task_its_settings_and_its_results_are() {
        for (int i = 0; i < ROOMS.size(); i++) {
            String room = "dev.plumbline." + ROOMS.get(i);
            assertThat(CORE.that(resideInAPackage(room))).as(room).hasSizeGreaterThan(2);
            noClasses()
                    .that()
                    .resideInAPackage(room)
                    .should()
                    .dependOnClassesThat(ROOT_BUT_VALUES)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOMS.stream()
                            .skip(i + 1)
                            .map(later -> "dev.plumbline." + later)
                            .toArray(String[]::new))
                    .check(CORE);
        }
    }

    @Test
    void what_runs_leave_stands_behind_the_root_and_nothing_in_core_uses_it() {
        assertThat(CORE.that(resideInAPackage("dev.plumbline.runs"))).hasSizeGreaterThan(5);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.plumbline.runs")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.plumbline.runs")
                .check(CORE);
    }

    @Test
    void raters_come_before_the_aggregation_of_their_ratings_and_both_before_the_labeling_that_uses_them() {
        noClasses()
                .that()
                .resideInAPackage("dev.plumbline.labeling.raters")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.plumbline.labeling", "dev.plumbline.labeling.aggregation")
                .check(CORE);
        noClasses()
                .that()
                .resideInAPackage("dev.plumbline.labeling.aggregation")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.plumbline.labeling")
                .check(CORE);
    }

    @Test
    void held_out_truth_is_opened_by_truth_and_by_the_root_that_hands_over_plain_labels_and_by_nobody_else() {
        Set<String> openers = CORE.stream()
                .flatMap(javaClass -> javaClass.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(SealedTruth.class))
                .filter(call -> call.getName().startsWith("open"))
                .map(JavaMethodCall::getOriginOwner)
                .map(origin ->
                        origin.getPackageName().equals("dev.plumbline") ? origin.getName() : origin.getPackageName())
                .collect(Collectors.toSet());
        assertThat(openers).containsExactlyInAnyOrder("dev.plumbline.Stages", "dev.plumbline.truth");
    }

    @Test
    void labeling_and_learning_do_not_know_that_sealed_truth_exists() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.plumbline.labeling..", "dev.plumbline.learning..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SealedTruth.class)
                .check(CORE);
    }

    @Test
    void randomness_comes_from_keyed_draws_only() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Draws")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.rng..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(CORE);
    }

    @Test
    void nothing_in_core_writes_to_the_terminal() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
    }

    @Test
    void every_package_is_null_marked() throws IOException {
        List<String> rooms =
                List.of("runs", "labeling.raters", "labeling.aggregation", "learning.probes", "learning.passes");
        for (String stage : Stream.of(FLOW, ROOMS, rooms).flatMap(List::stream).toList()) {
            assertThat(packageOf(stage).isAnnotationPresent(NullMarked.class))
                    .as(stage)
                    .isTrue();
        }
    }

    private static Class<?> packageOf(String stage) throws IOException {
        try {
            return Class.forName("dev.plumbline." + stage + ".package-info");
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    @Test
    void every_kind_of_interval_can_be_stored() {
        Set<String> kinds = CORE.stream()
                .filter(kind -> kind.isAssignableTo(Interval.class) && !kind.isInterface())
                .map(kind -> kind.getName())
                .collect(Collectors.toSet());
        assertThat(StageResults.INTERVALS).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void files_stay_short_enough_to_be_read_in_one_go() throws IOException {
        Path sources = Path.of(System.getProperty("plumbline.root"), "harness/core/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> long_ = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 300)
                    .toList();
            assertThat(long_).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

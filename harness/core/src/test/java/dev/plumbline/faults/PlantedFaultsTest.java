package dev.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * The instrument tested as an instrument: every fault on a list is planted in a build of its own, and the test that is
 * named beside it fails there, and passes without it.
 */
class PlantedFaultsTest {

    @TempDir
    private Path folder;

    static List<PlantedFault> faults() {
        return PlantedFault.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void the_place_of_a_fault_stands_once_in_its_source(PlantedFault fault) {
        assertThat(fault.places()).as(fault.source() + ": " + fault.before()).isEqualTo(1);
        assertThat(fault.after()).isNotEqualTo(fault.before());
    }

    @Tag("simulation")
    @ParameterizedTest
    @MethodSource("faults")
    void a_planted_fault_is_caught_by_the_test_that_is_named_for_it(PlantedFault fault) throws Exception {
        TestExecutionSummary sound = run(fault);
        TestBuild.compile(fault, folder);
        TestExecutionSummary faulty = run(fault);

        assertThat(sound.getTestsFoundCount()).as(fault.test() + " exists").isPositive();
        assertThat(sound.getTotalFailureCount()).as("without the fault").isZero();
        assertThat(faulty.getTestsFailedCount()).as("with the fault").isPositive();
        assertThat(faulty.getFailures())
                .allSatisfy(f -> assertThat(f.getException()).isInstanceOf(AssertionError.class));
        System.out.printf(Locale.ROOT, "%-70s caught by %s%n", fault.what(), fault.test());
    }

    /** Runs the named test on the classes in the folder, and on the sound ones for the rest. */
    private TestExecutionSummary run(PlantedFault fault) throws Exception {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (TestBuild build = new TestBuild(folder)) {
            Thread.currentThread().setContextClassLoader(build);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(build.loadClass(fault.testClass())))
                    .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(isOf(test, fault.testMethod())))
                    .build();
            LauncherFactory.create(LauncherConfig.builder()
                            .enableTestExecutionListenerAutoRegistration(false)
                            .enableLauncherSessionListenerAutoRegistration(false)
                            .build())
                    .execute(request, summary);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        return summary.getSummary();
    }

    /** Whether it is that method, or holds methods. */
    private static boolean isOf(TestDescriptor test, String method) {
        return !(test.getSource().orElse(null)
                        instanceof org.junit.platform.engine.support.descriptor.MethodSource source)
                || source.getMethodName().equals(method);
    }
}

package dev.plumbline.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.truth.Alarm;
import dev.plumbline.truth.Arm;
import dev.plumbline.truth.Curve;
import dev.plumbline.truth.LoopAlarm;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Metric;
import dev.plumbline.verdict.GateResult.Standing;
import dev.plumbline.verdict.Outcome;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TermsTest {

    /** Whatever may stand in a table or a sign. */
    static Stream<String> names() {
        return Stream.of(
                        Metric.labels(),
                        Arrays.stream(Curve.values()).map(Curve::label).toList(),
                        Arrays.stream(Alarm.values()).map(Alarm::label).toList(),
                        Arrays.stream(LoopAlarm.values()).map(LoopAlarm::label).toList(),
                        List.of(
                                Arm.WEAK,
                                Arm.AGGREGATION,
                                Arm.GROUP,
                                Arm.RATERS,
                                Arm.STUDENT,
                                Arm.ORACLE,
                                Arm.CEILING,
                                Arm.RANDOM_FLIPS,
                                Arm.STRONG_DIRECT,
                                Arm.MAJORITY,
                                Arm.SCORES,
                                Arm.REWARD,
                                Arm.POLICY),
                        Stream.of(new Measured.Undefined(""), new Measured.Rounded(0, 1))
                                .map(Measured::state)
                                .toList(),
                        List.of("value", "unstable", "power", "false-alarm", "patched"),
                        Arrays.stream(Outcome.values()).map(Outcome::name).toList(),
                        Arrays.stream(Standing.values())
                                .map(standing -> Names.of(standing).replace('-', ' '))
                                .toList())
                .flatMap(Collection::stream);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_name_is_explained(String name) {
        assertThat(Terms.of(name)).map(Term::name).contains(name);
    }

    static Stream<Metric> metrics() {
        return Arrays.stream(Metric.values());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void a_metric_is_explained_by_what_it_means_how_it_is_computed_and_where_it_has_no_value(Metric metric) {
        Term term = Terms.of(metric.label()).orElseThrow();

        assertThat(term.sentence()).endsWithIgnoringCase(metric.meaning().substring(1) + ".");
        assertThat(term.formula()).contains(metric.formula());
        assertThat(term.undefined()).isNotEmpty();
    }

    static Stream<Term> terms() {
        return Terms.every().stream();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void a_term_is_found_in_a_text_that_uses_it_and_in_no_other(Term term) {
        assertThat(Terms.in("xx " + term.name() + ", xx")).contains(term);
        assertThat(Terms.in("xx")).isEmpty();
        assertThat(term.sentence()).matches("[A-Z0-9].*[a-zA-Z0-9)%'\\]]\\.");
    }

    @Test
    void no_two_terms_share_an_anchor() {
        assertThat(Terms.every().stream().map(Term::id)).doesNotHaveDuplicates();
        assertThat(Terms.of("weak label").orElseThrow().id()).isEqualTo("term-weak_label");
    }

    @ParameterizedTest
    @CsvSource({
        "accuracy of weak, accuracy",
        "student/soft, student",
        "divergence (ratings flatter +), divergence",
        "utility to old, utility",
        "within-pool-ties (truth), within-pool-ties"
    })
    void a_name_that_goes_on_is_explained_by_its_beginning(String name, String term) {
        assertThat(Terms.of(name)).map(Term::name).contains(term);
    }

    @ParameterizedTest
    @CsvSource({"citation=fabricated", "accuracyof weak", "/soft", "''", "accuracy=high"})
    void what_is_no_name_of_a_report_is_not_explained(String name) {
        assertThat(Terms.of(name)).isEmpty();
    }
}

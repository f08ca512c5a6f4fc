package dev.plumbline.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Disclosure;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private static Parameters parameters(Map<String, String> values) {
        return new Parameters(values, false);
    }

    @Test
    void data_roots_are_named_after_their_parameter() {
        assertThat(parameters(Map.of("plumbline.data.people", "/data/people", "plumbline.data.none", " "))
                        .dataRoots())
                .isEqualTo(Map.of("people", Path.of("/data/people")));
    }

    @Test
    void in_continuous_integration_every_task_is_required_unless_a_parameter_says_otherwise() {
        assertThat(new Parameters(Map.of(), true).required()).isTrue();
        assertThat(new Parameters(Map.of(), false).required()).isFalse();
        assertThat(new Parameters(Map.of("plumbline.required", "false"), true).required())
                .isFalse();
        assertThat(new Parameters(Map.of("plumbline.required", "true"), false).required())
                .isTrue();
    }

    @Test
    void in_continuous_integration_no_single_example_is_given_away_unless_a_parameter_says_so() {
        assertThat(new Parameters(Map.of(), true).disclosure()).isEqualTo(Disclosure.METRICS);
        assertThat(new Parameters(Map.of(), false).disclosure()).isEqualTo(Disclosure.EXAMPLES);
        assertThat(new Parameters(Map.of("plumbline.disclose", "examples"), true).disclosure())
                .isEqualTo(Disclosure.EXAMPLES);
        assertThatThrownBy(() -> parameters(Map.of("plumbline.disclose", "all")).disclosure())
                .hasMessage("-Dplumbline.disclose: expected verdict, metrics or examples, found 'all'; correct it");
    }

    @Test
    void results_are_kept_for_later_builds_only_where_a_folder_is_named() {
        assertThat(parameters(Map.of()).settings(1).reuse()).isEmpty();
        assertThat(parameters(Map.of("plumbline.cache", " ")).settings(1).reuse())
                .isEmpty();
        assertThat(parameters(Map.of("plumbline.cache", "kept")).cache()).contains(Path.of("kept"));
        assertThat(parameters(Map.of("plumbline.cache", "kept")).settings(1).reuse())
                .isPresent();
    }

    @Test
    void the_summary_is_added_to_a_file_that_is_named() {
        assertThat(parameters(Map.of("plumbline.summary", "out.md")).summary()).contains(Path.of("out.md"));
        assertThat(parameters(Map.of("plumbline.summary", " ")).summary()).isEmpty();
        assertThat(parameters(Map.of()).summary()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "yes"})
    void a_variable_ci_that_says_anything_but_no_is_continuous_integration(String variable) {
        assertThat(Parameters.isCi(variable)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "false", "0"})
    void an_absent_variable_ci_or_one_that_says_no_is_none(String variable) {
        assertThat(Parameters.isCi(variable)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'found ''0'''",
        "-1, 'found ''-1'''",
        "two, 'found ''two'''",
    })
    void jobs_are_a_number_from_1_on(String written, String found) {
        assertThatThrownBy(() -> parameters(Map.of("plumbline.jobs", written)).jobs())
                .hasMessage("-Dplumbline.jobs: expected a number from 1 to 9999, " + found + "; correct it");
    }

    @Test
    void a_switch_is_true_or_false() {
        assertThatThrownBy(() -> parameters(Map.of("plumbline.required", "yes")).required())
                .hasMessage("-Dplumbline.required: expected true or false, found 'yes'; correct it");
    }

    @ParameterizedTest
    @CsvSource({
        "'', true, true, true",
        "real, true, false, true",
        "'real, slow', true, true, true",
        "!slow, true, false, false",
        "'real,!slow', true, false, false"
    })
    void tags_choose(String written, boolean real, boolean slow, boolean both) {
        TagChoice choice = parameters(Map.of("plumbline.tags", written)).tags();
        assertThat(choice.test(java.util.List.of("real"))).isEqualTo(real);
        assertThat(choice.test(java.util.List.of("slow"))).isEqualTo(slow);
        assertThat(choice.test(java.util.List.of("real", "slow"))).isEqualTo(both);
    }
}

package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReporterTest {

    @TempDir
    Path folder;

    private String json(Run run) throws IOException {
        new JsonReporter().write(run, folder);
        return Files.readString(folder.resolve("run.json"));
    }

    private JsonNode task(int task) throws IOException {
        return JsonMapper.shared()
                .readTree(json(SampleRun.plain()))
                .get("tasks")
                .get(task);
    }

    @Test
    void a_task_stands_stage_by_stage() throws IOException {
        assertThat(task(0).propertyNames())
                .containsExactly(
                        "task",
                        "about",
                        "file",
                        "tags",
                        "dataset",
                        "labeling",
                        "learning",
                        "truth",
                        "verdict",
                        "controls");
        assertThat(task(1).propertyNames()).doesNotContain("labeling");
    }

    @Test
    void controls_say_how_they_came_out_or_why_there_are_none() throws IOException {
        assertThat(task(0).get("controls").get("controls").get(2))
                .hasToString("{\"control\":\"truth-permuted\",\"outcome\":\"broken\","
                        + "\"sentence\":\"sentence of truth-permuted plain\"}");
        assertThat(task(1).get("controls"))
                .hasToString("{\"absence\":\"No student is trained here, so there is nothing to control.\","
                        + "\"controls\":[]}");
    }

    @Test
    void the_dataset_is_described_by_counts() throws IOException {
        assertThat(task(0).get("dataset"))
                .hasToString("{\"world\":\"arithmetic-claims\",\"seed\":7,\"shape\":\"pointwise\",\"examples\":8,"
                        + "\"clusters\":4,\"candidates\":8,\"splits\":["
                        + "{\"split\":\"supervise\",\"examples\":2,\"clusters\":1,\"overlap\":0},"
                        + "{\"split\":\"transfer\",\"examples\":2,\"clusters\":1,\"overlap\":1},"
                        + "{\"split\":\"validation\",\"examples\":0,\"clusters\":0,\"overlap\":0},"
                        + "{\"split\":\"held-out\",\"examples\":4,\"clusters\":2,\"overlap\":1}],"
                        + "\"views\":[{\"view\":\"digits\",\"kind\":\"dense\",\"rows\":8,\"columns\":2}]}");
    }

    @Test
    void a_measurement_is_a_value_unstable_or_undefined() throws IOException {
        JsonNode measurements = task(0).get("truth").get("measurements");

        assertThat(measurements.get(1))
                .hasToString("{\"arm\":\"student\",\"method\":\"soft\",\"slice\":\"all\",\"metric\":\"accuracy\","
                        + "\"against\":\"ratings\",\"axis\":\"\",\"step\":\"\",\"state\":\"value\",\"estimate\":0.882,\"low\":0.87,\"high\":0.894,"
                        + "\"n\":4,\"clusters\":2,\"seeds\":2,\"reason\":\"\"}");
        assertThat(measurements.get(6))
                .hasToString("{\"arm\":\"student\",\"method\":\"soft\",\"slice\":\"all\","
                        + "\"metric\":\"pgr-balanced-accuracy\",\"against\":\"truth\",\"axis\":\"\",\"step\":\"\",\"state\":\"unstable\","
                        + "\"estimate\":0.0625,\"low\":null,\"high\":null,\"n\":4,\"clusters\":2,\"seeds\":2,"
                        + "\"reason\":\"the interval of the gap includes 0 plain\"}");
        assertThat(measurements.get(7))
                .hasToString("{\"arm\":\"student\",\"method\":\"soft\",\"slice\":\"all\",\"metric\":\"auc\","
                        + "\"against\":\"ratings\",\"axis\":\"\",\"step\":\"\",\"state\":\"undefined\",\"estimate\":null,\"low\":null,\"high\":null,"
                        + "\"n\":null,\"clusters\":null,\"seeds\":null,"
                        + "\"reason\":\"the ratings hold one class only plain\"}");
    }

    @Test
    void a_point_of_a_curve_says_where_it_lies() throws IOException {
        assertThat(task(3).get("truth").get("measurements").get(6))
                .hasToString("{\"arm\":\"student\",\"method\":\"plain\",\"slice\":\"all\",\"metric\":\"accuracy\","
                        + "\"against\":\"truth\",\"axis\":\"round\",\"step\":\"1\",\"state\":\"undefined\","
                        + "\"estimate\":null,\"low\":null,\"high\":null,\"n\":null,\"clusters\":null,\"seeds\":null,"
                        + "\"reason\":\"nothing left plain\"}");
    }

    @Test
    void an_open_end_of_an_interval_is_null_and_named() throws IOException {
        assertThat(task(0).get("truth").get("measurements").get(8))
                .hasToString("{\"arm\":\"student\",\"method\":\"soft\",\"slice\":\"all\",\"metric\":\"auc\","
                        + "\"against\":\"truth\",\"axis\":\"\",\"step\":\"\",\"state\":\"value\",\"estimate\":0.8,\"low\":null,\"high\":null,"
                        + "\"open\":\"both\",\"n\":4,\"clusters\":2,\"seeds\":2,\"reason\":\"\"}");
    }

    @Test
    void a_comparison_and_a_test_of_a_slice_stand_beside_the_measurements() throws IOException {
        JsonNode truth = task(1).get("truth");

        assertThat(truth.get("comparisons").get(0))
                .hasToString("{\"one\":\"scores/grm\",\"other\":\"scores/plain\",\"metric\":\"pairwise-accuracy\","
                        + "\"state\":\"value\",\"estimate\":-0.02,\"low\":-0.06,\"high\":0.02,\"n\":4,\"clusters\":2,"
                        + "\"seeds\":2,\"reason\":\"\",\"only-one\":40,\"only-other\":50,\"test\":\"exact McNemar\","
                        + "\"p\":0.3428,\"adjusted-p\":0.3428,\"detectable\":0.0561}");
        assertThat(truth.get("slice-tests").get(0))
                .hasToString(
                        "{\"arm\":\"scores\",\"method\":\"grm\",\"slice\":\"carry=plain\",\"metric\":\"divergence\","
                                + "\"against\":\"truth\",\"axis\":\"\",\"step\":\"\",\"p\":2.0E-4,\"adjusted-p\":4.0E-4,\"survives\":\"true\"}");
    }

    @Test
    void half_a_surrogate_pair_in_the_data_becomes_the_replacement_character() throws IOException {
        JsonNode run = JsonMapper.shared().readTree(json(SampleRun.with("\ud800x\udc00 \ud83d\ude00")));

        assertThat(run.get("tasks").get(0).get("task").asString()).isEqualTo("error-mix \ufffdx\ufffd \ud83d\ude00");
    }

    @Test
    void an_empty_run_is_a_run() throws IOException {
        assertThat(json(new Run(List.of(), List.of()))).isEqualTo("""
                {
                  "format": 1,
                  "tasks": [ ],
                  "not-run": [ ]
                }
                """);
    }
}

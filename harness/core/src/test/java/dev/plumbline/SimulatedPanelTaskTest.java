package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.labeling.AtCorrelation;
import dev.plumbline.labeling.PanelLabels;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.labeling.raters.PanelRatings;
import dev.plumbline.learning.Passes;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A panel of simulated raters as the labeler of a whole task. */
class SimulatedPanelTaskTest {

    private static final String WORLD = "world: {answers: {examples: 2000, aspects: [quality, falsehood]}}";

    private static final String TIERS = """
            {raters: {crowd: {count: 5, errors: [popular-falsehood], noise: 0.5},
                     expert: {count: 3, errors: [expert-falsehood], noise: 0.3, missing: 0.5}},
                     correlation: 0.3, sweep: {correlation: [1, 0, 0.3]}, aggregation: [majority, dawid-skene]}""";

    @TempDir
    private Path folder;

    private Task task(String dataset, String panel, String truth) throws IOException {
        Files.writeString(folder.resolve("task.yaml"), """
                task: panel
                about: A panel of simulated raters labels.
                dataset: {%s}
                labeling:
                  panel: %s
                truth: %s
                verdict: []
                """.formatted(dataset, panel.replace("\n", "\n    "), truth));
        return TaskFiles.read(folder.resolve("task.yaml"));
    }

    private static TaskRun run(Task task) {
        return new Harness(Settings.standard()).run(task, Progress.SILENT);
    }

    private static PanelLabels panel(TaskRun run) {
        return run.labels().flatMap(WeakLabels::panel).orElseThrow();
    }

    private static double accuracy(TaskRun run, String arm, String method, String slice) {
        Measured measured = run.measurements()
                .find(new MetricKey(arm, method, slice, "accuracy", Against.TRUTH))
                .orElseThrow();
        return ((Measured.Value) measured).estimate();
    }

    private static double unanimous(PanelRatings ratings) {
        int[] counts = ratings.counts();
        return IntStream.range(0, ratings.items())
                        .filter(i -> counts[2 * i] == 0 || counts[2 * i + 1] == 0)
                        .count()
                / (double) ratings.items();
    }

    @Test
    void each_kind_of_raters_is_an_arm_and_so_is_each_aggregation_of_all() throws IOException {
        TaskRun run = run(task(WORLD, TIERS, "{slices: [topic]}"));

        assertThat(run.labels().orElseThrow().labeler()).isEqualTo("a panel of 8 raters, by majority");
        assertThat(run.arms())
                .extracting(arm -> arm.name() + "/" + arm.method())
                .containsExactly(
                        "weak/",
                        "raters/",
                        "aggregation/majority",
                        "aggregation/dawid-skene",
                        "group/crowd",
                        "group/expert");
        // on a popular myth the crowd says q - c where q + c is true: right where |q| > 1, .317, less by noise; experts
        // err by their noise only
        assertThat(accuracy(run, "group", "crowd", "topic=popular-myth")).isCloseTo(.317, within(.12));
        assertThat(accuracy(run, "group", "expert", "topic=popular-myth")).isGreaterThan(.85);
        assertThat(accuracy(run, "group", "expert", "topic=expert-myth")).isCloseTo(.317, within(.12));
        assertThat(accuracy(run, "group", "crowd", "topic=ordinary")).isGreaterThan(.9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_sweep_has_the_same_raters_who_share_more_and_more_so_they_agree_and_are_no_better(long seed)
            throws IOException {
        TaskRun run = run(task(
                        "world: {answers: {examples: 2000, aspects: [quality]}}",
                        "{raters: {crowd: {count: 7, noise: 1}}, correlation: 0.5, sweep: {correlation: [1, 0, 0.5]}, aggregation: [majority, dawid-skene]}",
                        "{slices: []}")
                .withSeed(seed));

        PanelLabels labels = panel(run);
        List<AtCorrelation> sweep = labels.sweep();
        assertThat(sweep).extracting(AtCorrelation::correlation).containsExactly(0.0, .5, 1.0);
        assertThat(sweep.get(1).ratings().says()).isEqualTo(labels.ratings().says());
        assertThat(sweep.get(1).aggregated().get(1).labels().values())
                .isEqualTo(labels.aggregated().get(1).labels().values());
        assertThat(unanimous(sweep.get(0).ratings())).isLessThan(unanimous(labels.ratings()) - .05);
        assertThat(unanimous(sweep.get(2).ratings())).isEqualTo(1);
        int[] truth = truth(seed);
        assertThat(right(labels, sweep.get(0), truth)).isGreaterThan(right(labels, sweep.get(2), truth) + .05);
        // one rater: P(q + N(0, 1) has the sign of q) = 3/4; four standard errors of 2,000, clustered a little
        assertThat(right(labels, sweep.get(2), truth)).isCloseTo(.75, within(.045));
    }

    private int[] truth(long seed) {
        Task task = TaskFiles.read(folder.resolve("task.yaml")).withSeed(seed);
        Loaded loaded = new Harness(Settings.standard()).check(task);
        return loaded.truth().open(IntStream.range(0, 2000).toArray());
    }

    private static double right(PanelLabels labels, AtCorrelation at, int[] truth) {
        Probabilities majority = labels.ofExamples(at.aggregated().get(0));
        return IntStream.range(0, truth.length)
                        .filter(i -> majority.hard(i) == truth[i])
                        .count()
                / (double) truth.length;
    }

    @Test
    void a_panel_without_its_errors_is_the_one_that_a_task_without_them_writes() throws IOException {
        Task with = task(WORLD, TIERS, "{slices: []}");
        WeakLabeler.Panel panel = (WeakLabeler.Panel) with.labeling().orElseThrow();
        String none = TIERS.replace("[popular-falsehood]", "[]").replace("[expert-falsehood]", "[]");
        WeakLabeler.Panel without =
                (WeakLabeler.Panel) task(WORLD, none, "{slices: []}").labeling().orElseThrow();

        assertThat(panel.withoutErrors().raters().keySet()).containsExactly("crowd", "expert");
        assertThat(panel.withoutErrors().raters().get("crowd").errors()).isEmpty();
        assertThat(panel.withoutErrors().sweep()).isEqualTo(panel.sweep());
        assertThat(panel.withoutErrors().raters().get("expert").missing())
                .isEqualTo(without.raters().get("expert").missing());
    }

    @Test
    void raters_who_perceive_do_not_notice_when_the_truth_is_permuted() throws IOException {
        Task task = task(WORLD, TIERS, "{slices: []}");
        Loaded loaded = new Harness(Settings.standard()).check(task);
        int[] all = IntStream.range(0, 2000).toArray();
        Loaded other = loaded.withTruth(loaded.truth().permuted(all, Draws.of(1, "permutation", 0)));

        PanelRatings one = said(new Stages(task, loaded, Passes.own(1)));
        PanelRatings two = said(new Stages(task, other, Passes.own(1)));

        assertThat(two.says()).isEqualTo(one.says());
        assertThat(two.item()).isEqualTo(one.item());
    }

    private static PanelRatings said(Stages stages) {
        return stages.label().flatMap(WeakLabels::panel).orElseThrow().ratings();
    }

    @Test
    void raters_weigh_the_columns_of_a_file_and_err_by_a_rate_in_any_number_of_classes() throws IOException {
        StringBuilder csv = new StringBuilder("support,cites,kind,truth\n");
        for (int i = 0; i < 400; i++) {
            csv.append(i % 2 == 0 ? "1,0," : "-1,3,")
                    .append("abc".charAt(i % 3))
                    .append(i % 2 == 0 ? ",yes\n" : ",no\n");
        }
        Files.writeString(folder.resolve("claims.csv"), csv.toString());

        TaskRun seeing = run(task(
                "file: claims.csv",
                "{raters: {one: {count: 3, weighs: {support: 1}}}}",
                "{column: truth, slices: []}"));
        TaskRun fooled = run(task(
                "file: claims.csv",
                "{raters: {one: {count: 3, weighs: {support: 1, cites: 0.5}}}}",
                "{column: truth, slices: []}"));
        TaskRun kinds = run(task(
                "file: claims.csv",
                "{raters: {one: {classes: {error-rate: 0.3}}, two: {count: 2, classes: {error-rate: 0}}}}",
                "{column: kind, slices: []}"));

        assertThat(accuracy(seeing, "weak", "", "all")).isEqualTo(1);
        // -1 + .5 x 3 is above 0
        assertThat(accuracy(fooled, "weak", "", "all")).isEqualTo(.5);
        assertThat(accuracy(kinds, "group", "two", "all")).isEqualTo(1);
        assertThat(accuracy(kinds, "group", "one", "all")).isCloseTo(.7, within(.092));
        assertThat(panel(kinds).ratings().classes()).containsExactly("a", "b", "c");
    }

    @Test
    void the_same_task_gives_the_same_ratings_and_another_seed_others() throws IOException {
        Task task = task(WORLD, TIERS, "{slices: []}");
        int[] says = panel(run(task)).ratings().says();
        assertThat(panel(run(task)).ratings().says()).isEqualTo(says);
        assertThat(panel(run(task.withSeed(2))).ratings().says()).isNotEqualTo(says);
    }
}

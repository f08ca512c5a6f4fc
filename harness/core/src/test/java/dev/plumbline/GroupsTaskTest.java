package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.cache.Malformed;
import dev.plumbline.config.BadInput;
import dev.plumbline.policy.Policies;
import dev.plumbline.policy.Policy;
import dev.plumbline.reuse.StageResults;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.Measurements;
import dev.plumbline.truth.MetricKey;
import dev.plumbline.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose ratings: a panel of two groups, as the labeler of a whole task and as those who choose. */
class GroupsTaskTest {

    /** Two prompts of three answers; of each the first pleases the old, the second the young, the third nobody much. */
    private static final String ANSWERS = "id,prompt,good\na1,a,yes\na2,a,no\na3,a,no\nb1,b,yes\nb2,b,no\nb3,b,yes\n";

    @TempDir
    private Path folder;

    private static String ratings() {
        StringBuilder lines = new StringBuilder("example,rater,rating,age\n");
        for (String prompt : List.of("a", "b")) {
            for (int rater = 1; rater <= 4; rater++) {
                line(lines, prompt + 1, "o" + rater, rater == 4 ? "no" : "yes", "old");
                line(lines, prompt + 2, "o" + rater, "no", "old");
                line(lines, prompt + 3, "o" + rater, rater == 1 ? "yes" : "no", "old");
                line(lines, prompt + 1, "y" + rater, "no", "young");
                line(lines, prompt + 2, "y" + rater, "yes", "young");
                line(lines, prompt + 3, "y" + rater, rater % 2 == 0 ? "yes" : "no", "young");
            }
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String example, String rater, String rating, String group) {
        lines.append(String.join(",", example, rater, rating, group)).append('\n');
    }

    private Task task(String panel, String policy, String verdict) throws IOException {
        Files.writeString(folder.resolve("answers.csv"), ANSWERS);
        Files.writeString(folder.resolve("said.csv"), ratings());
        Files.writeString(folder.resolve("task.yaml"), """
                task: groups
                about: Two groups rate.
                dataset: {file: answers.csv, id: id, pool: prompt}
                labeling:
                  panel: {ratings: {file: said.csv, group: age}%s}
                %struth: {column: good}
                verdict: [%s]
                """.formatted(panel, policy, verdict));
        return TaskFiles.read(folder.resolve("task.yaml"));
    }

    private static TaskRun run(Task task) {
        return new Harness(Settings.standard()).run(task, Progress.SILENT);
    }

    private static Measured measured(TaskRun run, MetricKey key) {
        return run.measurements().find(key).orElseThrow(() -> new AssertionError(key.toString()));
    }

    private static double value(TaskRun run, String arm, String method, String metric, String group) {
        MetricKey key = new MetricKey(arm, method, "all", metric, Against.RATINGS);
        Measured found = measured(run, group.isEmpty() ? key : key.at("group", group));
        assertThat(found).as("%s of %s at %s", metric, arm, group).isInstanceOf(Measured.Value.class);
        return ((Measured.Value) found).estimate();
    }

    @Test
    void every_group_has_its_approval_of_every_arm_and_its_share_of_the_pool_and_of_the_population()
            throws IOException {
        TaskRun run =
                run(task(", population: {old: 0.75, young: 0.25}, aggregation: [post-stratified, majority]", "", ""));
        // Majority of the 8: first 3/8 yes, second 4/8: a tie, third 3/8: no, a tie, no. Nobody approves of a tie.
        assertThat(value(run, "aggregation", "majority", "approval", "old"))
                .isCloseTo((1 / 4. + 0 + 3 / 4.) / 3, within(1e-12));
        assertThat(value(run, "aggregation", "majority", "approval", "young"))
                .isCloseTo((1 + 0 + 1 / 2.) / 3, within(1e-12));
        // Post-stratified: .75 x 3/4 = .5625 yes, .25 yes, .75/4 + .25/2 = .3125 yes: yes, no, no.
        assertThat(value(run, "weak", "", "approval", "old")).isCloseTo((3 / 4. + 1 + 3 / 4.) / 3, within(1e-12));
        assertThat(value(run, "weak", "", "approval", "young")).isCloseTo((0 + 0 + 1 / 2.) / 3, within(1e-12));
        assertThat(value(run, "weak", "", "approval", "")).isCloseTo((3 / 8. + 4 / 8. + 5 / 8.) / 3, within(1e-12));
        assertThat(value(run, "weak", "", "approval-of-population", ""))
                .isCloseTo((.5625 + .75 + .6875) / 3, within(1e-12));
        assertThat(value(run, "raters", "", "share-of-ratings", "old")).isEqualTo(.5);
        assertThat(value(run, "raters", "", "share-of-population", "old")).isEqualTo(.75);
        assertThat(value(run, "raters", "", "rater-count", "young")).isEqualTo(4);
        assertThat(value(run, "raters", "", "rating-count", "young")).isEqualTo(24);
        // Weights .75/4 and .25/4 on 8 ratings: 1 / (4 x .0352 + 4 x .0039) = 6.4 of 8 an example
        assertThat(value(run, "raters", "", "effective-ratings", "")).isCloseTo(6 * 6.4, within(1e-9));
        // Old: 6 pairs, of which agree 3, 6 and 3
        assertThat(value(run, "raters", "", "in-group-agreement", "old"))
                .isCloseTo((3 / 6. + 1 + 3 / 6.) / 3, within(1e-12));
        // First: 4 of 16 agree, second: none, third: 3 x 2 + 1 x 2
        assertThat(value(run, "raters", "", "cross-group-agreement", "young"))
                .isCloseTo((4 / 16. + 0 + 8 / 16.) / 3, within(1e-12));
    }

    @Test
    void a_gate_may_be_on_one_group() throws IOException {
        TaskRun run = run(task(
                ", population: {old: 0.75, young: 0.25}, aggregation: post-stratified",
                "",
                "{metric: approval, against: ratings, group: young, at-most: 0.9}"));
        assertThat(run.verdict().get(0).outcome()).isEqualTo(Outcome.PASS);
        assertThat(run.verdict().get(0).name()).isEqualTo("approval against ratings at most .9 at group young");
        assertThat(run.verdict().get(0).sentence())
                .startsWith("weak at group young: approval against ratings is .1667 (one-sided 95 % upper bound");
    }

    @Test
    void groups_choose_together_by_what_their_ratings_say_and_truth_tells_what_that_is_worth() throws IOException {
        TaskRun run = run(task(
                "",
                "policy: {welfare: {approves: \"yes\", choose: [utilitarian, maximin, nash]}}\n",
                "{metric: worst-off, arm: policy, method: maximin, against: ratings, at-most: 5}"));
        Policies policies = run.policies().orElseThrow();
        // Old: 3/4, 0, 1/4, mean 1/3; young: 0, 1, 1/2, mean 1/2, in every prompt.
        double old = Math.sqrt((25 / 144. + 16 / 144. + 1 / 144.) / 3);
        double young = Math.sqrt((1 / 4. + 1 / 4.) / 3);
        assertThat(policies.utilities().scale().get(0)).isCloseTo(old, within(1e-12));
        assertThat(policies.utilities().scale().get(1)).isCloseTo(young, within(1e-12));
        double[] first = {5 / 12. / old, -1 / 2. / young};
        double[] second = {-4 / 12. / old, 1 / 2. / young};
        // p on the first: old has p first + (1 - p) second
        double p = (second[1] - second[0]) / (first[0] - second[0] - first[1] + second[1]);
        double worst = p * first[0] + (1 - p) * second[0];
        Policy maximin = policies.all().get(2);
        assertThat(maximin.method()).isEqualTo("maximin");
        assertThat(maximin.search().converged()).isTrue();
        assertThat(value(run, "policy", "maximin", "utility-in-sample", "old")).isCloseTo(worst, within(.002));
        assertThat(value(run, "policy", "maximin", "utility-in-sample", "young"))
                .isCloseTo(worst, within(.002));
        assertThat(value(run, "policy", "maximin", "duality-gap", "")).isBetween(0., .001);
        assertThat(value(run, "policy", "base", "worst-off", "")).isZero();
        assertThat(value(run, "policy", "maximin", "kl-divergence", "")).isPositive();
        // truth: of prompt a the first is good, of b the first and the third
        MetricKey good = new MetricKey("policy", "maximin", "all", "chosen-good", Against.TRUTH);
        assertThat(((Measured.Value) measured(run, good)).estimate())
                .isCloseTo(maximin.weights()[0] + maximin.weights()[5] / 2, within(.002));
        assertThat(run.verdict().get(0).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void policies_and_measurements_are_as_good_when_they_were_written_and_read_back() throws IOException, Malformed {
        TaskRun run = run(task(
                ", population: {old: 0.75, young: 0.25}",
                "policy: {welfare: {choose: [utilitarian, maximin, nash, {power-mean: {power: -2}}, accepted]}}\n",
                ""));
        byte[] measured = StageResults.write(run.measurements(), Measurements.class);
        assertThat(StageResults.read(measured, Measurements.class)).isEqualTo(run.measurements());
        Policies stored =
                StageResults.read(StageResults.write(run.policies().orElseThrow(), Policies.class), Policies.class);
        assertThat(stored).usingRecursiveComparison().isEqualTo(run.policies().orElseThrow());
        assertThat(stored.all())
                .extracting(Policy::method)
                .containsExactly("base", "utilitarian", "maximin", "nash", "power-mean--2", "accepted");
    }

    @Test
    void numeric_columns_can_be_utilities() throws IOException {
        Files.writeString(folder.resolve("answers.csv"), """
                id,prompt,good,left,right,prior
                a1,a,yes,1,0,1
                a2,a,no,0,1,1
                b1,b,yes,3,0,1
                b2,b,no,2,1,1
                """);
        Files.writeString(folder.resolve("task.yaml"), """
                task: columns
                about: Two columns of utilities.
                dataset: {file: answers.csv, id: id, pool: prompt}
                policy: {welfare: {utilities: {left: left, right: right}, base: prior, choose: [maximin, utilitarian]}}
                truth: {column: good}
                verdict: []
                """);
        TaskRun run = run(TaskFiles.read(folder.resolve("task.yaml")));
        // What one gains the other loses, so that nobody can be given more than the base
        assertThat(value(run, "policy", "maximin", "utility", "left")).isCloseTo(0, within(.001));
        assertThat(value(run, "policy", "maximin", "price-of-fairness", "")).isCloseTo(0, within(.001));
        MetricKey accepted = new MetricKey("policy", "maximin", "all", "accepted", Against.RATINGS);
        assertThat(measured(run, accepted))
                .isEqualTo(new Measured.Undefined("utilities in columns tell no number of ratings"));
    }

    @Test
    void a_truth_that_a_sample_has_is_weighted_by_its_probabilities() throws IOException {
        task("", "policy: {welfare: {choose: [maximin]}}\n", "");
        Files.writeString(folder.resolve("answers.csv"), """
                id,prompt,good,p
                a1,a,yes,0.5
                a2,a,no,0.5
                a3,a,,0.25
                b1,b,yes,0.25
                b2,b,,0.5
                b3,b,no,0.25
                """);
        Path file = folder.resolve("task.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("{column: good}", "{column: good, sampled: {probability: p}}")
                        .replace("prompt}", "prompt, columns: {p: p}}"));
        TaskRun run = run(TaskFiles.read(file));
        double[] weights = run.policies().orElseThrow().all().get(1).weights();
        MetricKey good = new MetricKey("policy", "maximin", "all", "chosen-good", Against.TRUTH);
        double yes = 2 * weights[0] + 4 * weights[3];
        assertThat(((Measured.Value) measured(run, good)).estimate())
                .isCloseTo(yes / (yes + 2 * weights[1] + 4 * weights[5]), within(1e-12));
        MetricKey base = new MetricKey("policy", "base", "all", "chosen-good", Against.TRUTH);
        assertThat(((Measured.Value) measured(run, base)).estimate()).isCloseTo(6 / 12., within(1e-12));
    }

    private void refused(String panel, String policy, String verdict, String message) throws IOException {
        Task task = task(panel, policy, verdict);
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(task))
                .isInstanceOf(BadInput.class)
                .hasMessage(message.replace("TASK", folder.resolve("task.yaml").toString()));
    }

    @Test
    void every_mistake_about_groups_is_told_at_its_place() throws IOException {
        refused(
                ", population: {old: 0.75, yung: 0.25}",
                "",
                "",
                "TASK:5:10: no rater is of the group 'yung'; did you mean 'young'?\n"
                        + "TASK:5:10: the population has no share for the group 'young'; add it, or write 0");
        refused(
                ", population: {old: 0.75, young: 0.35}",
                "",
                "",
                "TASK:5:10: expected shares of the population from 0 to 1 that sum to 1, found old 0.75, young 0.35;"
                        + " correct them");
        refused(
                ", aggregation: [majority, post-stratified]",
                "",
                "",
                "TASK:5:74: post-stratified weighs groups by their shares of the population; add population: {GROUP:"
                        + " SHARE, ...} to the panel");
        refused(
                "",
                "",
                "{metric: approval, against: ratings, group: yung, at-least: 0.5}",
                "TASK:7:11: no group of raters 'yung'; did you mean 'young'?");
        refused(
                "",
                "",
                "{metric: accuracy, group: young, at-least: 0.5}",
                "TASK:7:11: 'accuracy' is not measured by group; leave out 'group'");
        refused(
                "",
                "",
                "{metric: in-group-agreement, arm: raters, against: ratings, at-least: 0.5}",
                "TASK:7:11: 'in-group-agreement' is a number for each group of raters; add group: NAME");
    }

    @Test
    void every_mistake_about_a_choice_is_told_at_its_place() throws IOException {
        refused(
                "",
                "policy: {welfare: {approves: perhaps}}\n",
                "",
                "TASK:6:19: no class 'perhaps' to approve of; expected one of no, yes");
        refused(
                "",
                "policy: {welfare: {kl-at-most: 1, beta: 1, choose: [nash, nash]}}\n",
                "",
                "TASK:6:19: expected at most one of 'kl-at-most' and 'beta', found both; leave one out\n"
                        + "TASK:6:59: 'nash' stands twice; name each way to choose once");
        refused(
                "",
                "policy: {welfare: {weights: {old: 1}}}\n",
                "",
                "TASK:6:19: the group 'young' has no weight; add it, or write 0");
        refused(
                "",
                "policy: {welfare: {utilities: {old: age}, choose: accepted}}\n",
                "",
                "TASK:6:51: whether a group accepts a candidate is told by the number of its ratings, which columns do"
                        + " not say; leave out 'accepted'");
        Path file = folder.resolve("task.yaml");
        task("", "policy: {welfare: {choose: maximin}}\n", "");
        Files.writeString(file, Files.readString(file).replace("{column: good}", "{column: good, error-rate: 0.02}"));
        assertThatThrownBy(() -> new Harness(Settings.standard()).check(TaskFiles.read(file)))
                .hasMessage(file + ":6:19: what groups choose is measured by a truth that does not err; leave out"
                        + " error-rate, or measure this in a task of its own");
        refused(
                "",
                "policy: {welfare: {choose: maximin}}\n",
                "{metric: accuracy, arm: policy, method: maximin, at-least: 0.5}",
                "TASK:8:11: 'accuracy' is not measured for the arm 'policy' of this task; expected one of chosen-good,"
                        + " chosen-good-over-base, chosen-gold, utility, utility-in-sample, mean-utility, worst-off,"
                        + " price-of-fairness, accepted, kl-divergence, duality-gap");
        refused(
                "",
                "policy: {welfare: {choose: maximin}}\n",
                "{metric: worst-off, arm: policy, method: maximin, against: ratings, round: 2, at-least: 0.5}",
                "TASK:8:11: 'worst-off' is not measured by round; leave out 'round'");
    }
}

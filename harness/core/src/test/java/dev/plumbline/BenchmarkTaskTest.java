package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.config.BadInput;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Measured;
import dev.plumbline.truth.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Benchmarks' own scoring, over a whole task. */
class BenchmarkTaskTest {

    private static final double EXACT = 1e-12;
    private static final String FOUR = """
            id,subset,preferred,sa,sb
            1,mt-bench-hard,a,2,1
            2,mt-bench-hard,b,2,1
            3,llmbar-natural,a,1,1
            4,llmbar-natural,b,0,1
            """;
    private static final String PAIRS = """
            dataset: {file: items.csv, id: id, shape: pairs, candidates: {a: {s: sa}, b: {s: sb}}}
            learning: {scores: {rm: s}}
            """;
    private static final String PREFERRED = "truth: {column: preferred, preferred: {a: a, b: b}, ";

    @TempDir
    private Path folder;

    private TaskRun run(String items, String task) throws IOException {
        Files.writeString(folder.resolve("items.csv"), items);
        Files.writeString(folder.resolve("task.yaml"), "task: t\nabout: What does the benchmark say?\n" + task);
        return new Harness(Settings.standard()).run(TaskFiles.read(folder.resolve("task.yaml")), Progress.SILENT);
    }

    private static MetricKey key(String arm, String method) {
        return new MetricKey(arm, method, MetricKey.ALL, "benchmark-score", Against.TRUTH);
    }

    private static Measured find(TaskRun run, MetricKey key) {
        return run.measurements().find(key).orElseThrow();
    }

    private static double estimate(TaskRun run, MetricKey key) {
        return ((Measured.Value) find(run, key)).estimate();
    }

    /** The messages without the file's name. */
    private String refused(String items, String task) {
        BadInput refused = org.assertj.core.api.Assertions.catchThrowableOfType(BadInput.class, () -> run(items, task));
        return refused.getMessage().replaceAll("(?m)^.*task\\.yaml:", "");
    }

    @Test
    void a_pair_of_equal_scores_is_lost_and_a_section_without_a_subset_has_no_score() throws IOException {
        TaskRun run = run(FOUR, PAIRS + PREFERRED + "benchmark: reward-bench}\nverdict: []\n");
        MetricKey score = key("scores", "rm");
        assertThat(estimate(run, score.at("subset", "mt-bench-hard"))).isEqualTo(.5);
        assertThat(estimate(run, score.at("subset", "llmbar-natural"))).isEqualTo(.5);
        assertThat(find(run, score.at("section", "chat-hard")))
                .isEqualTo(
                        new Measured.Undefined(
                                "no example here of the subsets 'llmbar-adver-neighbor', 'llmbar-adver-GPTInst', 'llmbar-adver-GPTOut', 'llmbar-adver-manual'"));
        assertThat(find(run, score)).isInstanceOf(Measured.Undefined.class);
    }

    @Test
    void a_reward_of_pairs_is_counted_as_scores_are() throws IOException {
        String task = PAIRS.replace("scores: {rm: s}", "scores: {rm: s}, rewards: {rw: {given: {column: s}}}");
        TaskRun run = run(FOUR, task + PREFERRED + "benchmark: reward-bench}\nverdict: []\n");
        MetricKey subset = key("reward", "rw").at("subset", "llmbar-natural");
        assertThat(find(run, subset)).isEqualTo(find(run, key("scores", "rm").at("subset", "llmbar-natural")));
    }

    @Test
    void a_gate_is_held_at_a_part() throws IOException {
        TaskRun run = run(
                FOUR,
                PAIRS + PREFERRED
                        + "benchmark: reward-bench}\nverdict: [{metric: benchmark-score, at: {subset: mt-bench-hard}, at-least: 0.9, expect: fail, inconclusive: allow}]\n");
        assertThat(run.verdict().get(0).name()).isEqualTo("benchmark-score at least .9 at subset mt-bench-hard");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "section: chatt | this benchmark has no section 'chatt' here; did you mean 'chat'?",
                "domain: chat | this benchmark has no parts by 'domain'; there are section, subset"
            })
    void a_gate_on_a_part_that_there_is_not_is_refused_before_anything_runs(String at, String message) {
        assertThat(refused(
                        FOUR,
                        PAIRS + PREFERRED + "benchmark: reward-bench}\nverdict: [{metric: benchmark-score, at: {" + at
                                + "}, at-least: 0.5}]\n"))
                .isEqualTo("6:11: " + message);
    }

    private static final String POOLS = """
            dataset: {file: items.csv, id: id, pool: question}
            learning: {rewards: {rm: {given: {column: s}}}}
            """;

    /** Two questions of four, the right answer alone at the top and with one other; two of Ties with spreads 1 and 0. */
    private static final String QUESTIONS = """
            id,question,subset,correct,s
            1,m1,Math,true,3
            2,m1,Math,false,2
            3,m1,Math,false,1
            4,m1,Math,false,0
            5,m2,Math,false,3
            6,m2,Math,true,3
            7,m2,Math,false,1
            8,m2,Math,false,0
            9,ref:1,Ties,true,4
            10,ref:1,Ties,false,2
            11,tied:1,Ties,true,5
            12,tied:1,Ties,true,4
            13,tied:1,Ties,false,1
            14,x/ref:2,Ties,true,3
            15,x/ref:2,Ties,false,1
            16,x/tied:2,Ties,true,5
            17,x/tied:2,Ties,true,5
            18,x/tied:2,Ties,false,2
            """;

    @Test
    void the_right_one_of_four_and_the_terms_of_ties_are_counted_by_hand() throws IOException {
        TaskRun run = run(QUESTIONS, POOLS + "truth: {column: correct, benchmark: reward-bench-2}\nverdict: []\n");
        MetricKey score = key("reward", "rm");
        assertThat(estimate(run, score.at("subset", "Math"))).isEqualTo(.75);
        double first = .3 + .3 + .2 + .2 + .01 * Math.tanh(2 / 1.0 - 1);
        assertThat(estimate(run, score.at("subset", "Ties"))).isEqualTo((first + 1.01) / 2, within(EXACT));
        assertThat(estimate(run, score.at("ties", "margin-of-both"))).isEqualTo(1);
        assertThat(find(run, score))
                .isEqualTo(new Measured.Undefined(
                        "no example here of the subsets 'Factuality', 'Precise IF', 'Safety', 'Focus'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7,m2,Math,false,1 | 7,m2,Math,true,1 | expected one right answer among several in the pool 'm2', found 2 of 4; correct its truth, or leave it out",
                "8,m2,Math,false,0 | 8,m3,Math,false,0 | expected 4 answers to each question outside Ties, found 3 in the pool 'm2'; correct the data, or leave it out",
                "7,m2,Math,false,1 | 7,m2,Maths,false,1 | the benchmark has no subset 'Maths'; did you mean 'Math'? Correct 'subset', or leave these examples out",
                "12,tied:1,Ties,true,4 | 12,tied:1,Ties,false,4 | expected at least two right answers and a wrong one in the pool 'tied:1' of Ties, found 1 right of 3; correct its truth, or leave it out",
                "14,x/ref:2,Ties,true,3 | 14,ref2,Ties,true,3 | expected 'ref:' or 'tied:' with a number in 'pool' of a question of Ties, found 'ref2'; name the column with the benchmark's ids under question",
                "9,ref:1,Ties,true,4 | 9,ref:9,Ties,true,4 | the question 'ref:9' of Ties is here without 'tied:9'; add that, or give the two one cluster so that no split parts them"
            })
    void questions_that_are_not_the_benchmarks_are_refused(String line, String other, String message) {
        String task = POOLS + "truth: {column: correct, benchmark: reward-bench-2}\nverdict: []\n";
        assertThat(refused(QUESTIONS.replace(line, other), task)).contains("5:37: " + message);
    }

    private static String styles(String prompt) {
        StringBuilder rows = new StringBuilder();
        for (String right : new String[] {"true", "false"}) {
            int reward = right.equals("true") ? 1 : 0;
            for (String style : new String[] {"concise", "detailed", "markdown"}) {
                rows.append(String.join(
                                ",", prompt + right + style, prompt, "chat", style, right, Integer.toString(reward)))
                        .append('\n');
                reward += 2;
            }
        }
        return rows.toString();
    }

    @Test
    void a_scorer_of_style_more_than_of_substance_wins_what_is_easy_and_loses_what_is_hard() throws IOException {
        TaskRun run = run(
                "id,prompt,domain,style,correct,s\n" + styles("p") + styles("q"),
                "dataset: {file: items.csv, id: id, pool: prompt}\n"
                        + "learning: {rewards: {rm: {given: {column: s}}}}\n"
                        + "truth: {column: correct, benchmark: rm-bench}\nverdict: []\n");
        MetricKey score = key("reward", "rm");
        // Right scores 1, 3, 5 and wrong 0, 2, 4.
        assertThat(estimate(run, score.at("chat", "easy"))).isEqualTo(1);
        assertThat(estimate(run, score.at("chat", "normal"))).isEqualTo(1);
        assertThat(estimate(run, score.at("chat", "hard"))).isZero();
        assertThat(estimate(run, score.at("domain", "chat"))).isEqualTo(2 / 3.0, within(EXACT));
        assertThat(estimate(run, score.at("chat", "concise over markdown"))).isZero();
        assertThat(find(run, score.at("difficulty", "hard")))
                .isEqualTo(new Measured.Undefined("no example here of the domains 'math', 'code', 'safety'"));
    }

    @Test
    void a_prompt_that_lacks_a_style_is_refused() {
        String items = "id,prompt,domain,style,correct,s\n" + styles("p")
                + styles("q").replace("markdown,true", "concise,true");
        assertThat(refused(
                        items,
                        "dataset: {file: items.csv, id: id, pool: prompt}\n"
                                + "learning: {rewards: {rm: {given: {column: s}}}}\n"
                                + "truth: {column: correct, benchmark: rm-bench}\nverdict: []\n"))
                .isEqualTo(
                        "5:37: expected two responses each in the styles concise, detailed, markdown, found 3, 2 and 1 among the 6 of the pool 'q'; correct 'style', or name the values under styles");
    }

    private static final String JUDGED = """
            id,source,label,sa,sb,ra,rb
            1,mmlu-pro-law,A>B,1,0,1,0
            2,mmlu-pro-law,B>A,1,0,0,1
            3,livebench-math,A>B,1,1,1,1
            4,livebench-math,B>A,1,1,1,1
            """;
    private static final String IN_BOTH_ORDERS = """
            dataset: {file: items.csv, id: id, shape: pairs, candidates: {a: {s: sa, r: ra}, b: {s: sb, r: rb}}}
            learning: {scores: {twice: s, once: s}}
            truth: {column: label, preferred: {"A>B": a, "B>A": b}, benchmark: {judge-bench: {swapped: {twice: r}%s}}}
            verdict: []
            """;

    /** Of the second pair it says A, then B; of the others the same twice, and equal scores are B in either order. */
    @Test
    void a_judge_that_contradicts_itself_wins_nothing_and_equal_scores_are_B_each_time() throws IOException {
        TaskRun run = run(JUDGED, IN_BOTH_ORDERS.formatted(""));
        assertThat(estimate(run, key("scores", "twice").at("source", "knowledge")))
                .isEqualTo(.5);
        assertThat(estimate(run, key("scores", "twice").at("source", "math"))).isZero();
        assertThat(estimate(run, key("scores", "once").at("source", "knowledge")))
                .isEqualTo(.5);
        assertThat(estimate(run, key("scores", "once").at("source", "math"))).isEqualTo(.5);
    }

    @Test
    void equal_scores_are_a_tie_where_the_task_says_so() throws IOException {
        TaskRun run = run(JUDGED, IN_BOTH_ORDERS.formatted(", equal: tie"));
        assertThat(estimate(run, key("scores", "once").at("source", "math"))).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "benchmark: rm-bench} | 5:64: this benchmark's items are pools of candidates, each an example of its own; leave out shape: pairs",
                "benchmark: {reward-bench: {subset: subsets}}} | 5:79: no column 'subsets'; did you mean 'subset'?",
                "benchmark: {judge-bench: {source: id}}} | 5:78: the benchmark has no source '1'; there are mmlu-pro, livebench-reasoning, livebench-math, livecodebench. Correct 'id', or leave these examples out",
                "benchmark: {judge-bench: {source: id, swapped: {other: s}}}} | 5:78: no scores and no reward 'other' under swapped; there are rm",
                "error-rate: 0.1, benchmark: reward-bench} | a benchmark counts by a truth that every example has and that does not err; leave out error-rate and sampled, or measure this in a task of its own",
                "benchmark: arena} | 5:64: unknown kind 'arena'; known are judge-bench, reward-bench, reward-bench-2, rm-bench"
            })
    void what_does_not_go_together_is_refused(String benchmark, String message) {
        assertThat(refused(FOUR, PAIRS + PREFERRED + benchmark + "\nverdict: []\n"))
                .contains(message);
    }

    @Test
    void a_benchmark_without_anything_to_count_is_refused() {
        String task = PAIRS.replace("learning: {scores: {rm: s}}", "labeling: {ratings: {column: preferred2}}");
        assertThat(refused(FOUR, task + PREFERRED + "benchmark: reward-bench}\nverdict: []\n"))
                .contains(
                        "a benchmark counts scores or rewards, and the task has none; add scores: {NAME: COLUMN} or rewards: {NAME: {given: {column: COLUMN}}} to learning");
    }

    @Test
    void the_class_of_right_answers_is_one_of_the_truths() {
        assertThat(refused(
                        QUESTIONS,
                        POOLS + "truth: {column: correct, benchmark: {reward-bench-2: {right: yes}}}\nverdict: []\n"))
                .isEqualTo("5:54: no class 'yes' of right answers; expected one of false, true");
    }

    @Test
    void without_a_benchmark_nothing_is_measured_by_one() throws IOException {
        TaskRun run = run(FOUR, PAIRS + PREFERRED + "slices: []}\nverdict: []\n");
        assertThat(run.measurements().all()).noneMatch(one -> one.key().metric().startsWith("benchmark"));
        assertThatThrownBy(() -> run(
                        FOUR, PAIRS + PREFERRED + "slices: []}\nverdict: [{metric: benchmark-score, at-least: 0.5}]\n"))
                .hasMessageContaining("'benchmark-score' is not measured for the arm 'scores' of this task");
    }
}

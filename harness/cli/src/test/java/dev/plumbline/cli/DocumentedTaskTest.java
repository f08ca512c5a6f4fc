package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.runs.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reward model of the page "In your build", from the first candidate to red and green. */
class DocumentedTaskTest {

    private static final Path PAGE = Path.of(System.getProperty("plumbline.root"), "harness/docs/in-your-build.md");

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("   task: reward-model\n");
        String task = page.substring(begin, page.indexOf("   ```", begin));
        Called.file(folder.resolve("reward-model/task.yaml"), task.replaceAll("(?m)^ {3}", ""));
        StringBuilder pairs = new StringBuilder("id,topic,better\n");
        for (int i = 0; i < 600; i++) {
            pairs.append("p" + i + "," + (i % 2 == 0 ? "math" : "prose") + "," + better(i) + "\n");
        }
        Called.file(folder.resolve("reward-model/pairs.csv"), pairs.toString());
    }

    private static String better(int pair) {
        return pair % 3 == 0 ? "a" : "b";
    }

    /** Scores of a candidate that is wrong on the first so many pairs. */
    private void scores(int wrong) throws IOException {
        StringBuilder scores = new StringBuilder("id,a,b\n");
        for (int i = 0; i < 600; i++) {
            boolean a = better(i).equals("a") == i >= wrong;
            scores.append("p" + i + (a ? ",1.5,.5\n" : ",.5,1.5\n"));
        }
        Called.file(folder.resolve("reward-model/scores.csv"), scores.toString());
    }

    private Called run() {
        return Called.in(folder, "run", "reward-model", "--out", "runs");
    }

    private Path lastRun() throws IOException {
        return new RunFolders(folder.resolve("runs")).find("latest", folder);
    }

    @Test
    void a_candidate_is_red_until_a_baseline_is_accepted_then_green_and_red_again_when_it_is_worse()
            throws IOException {
        scores(60);
        assertThat(run().exit()).isEqualTo(1);
        assertThat(Called.in(folder, "baseline", "update", lastRun().toString()).exit())
                .isZero();
        assertThat(run().exit()).isZero();
        scores(120);
        Called worse = run();
        assertThat(worse.exit()).isEqualTo(1);
        assertThat(worse.out())
                .contains("FAIL                    reward-model / scores/candidate: pairwise-accuracy minus the"
                        + " baseline's is -.1000 (");
    }

    @Test
    void a_run_that_kept_its_examples_back_accepts_nothing() throws IOException {
        scores(60);
        Called.in(folder, "run", "reward-model", "--out", "runs", "--disclose", "metrics");
        assertThat(Called.in(folder, "baseline", "update", lastRun().toString()).err())
                .endsWith(
                        ": there is nothing to record: no task of this run has a gate with 'no-worse-than', or the run"
                                + " kept its examples back; add a gate, or run with --disclose examples\n");
    }

    @Test
    void truth_that_names_a_candidate_asks_for_what_the_names_mean() throws IOException {
        scores(60);
        Path task = folder.resolve("reward-model/task.yaml");
        Files.writeString(task, Files.readString(task).replace(" preferred: {a: a, b: b},", ""));
        assertThat(run().out())
                .contains("reward-model/pairs.csv: expected a number for each candidate in 'better', found 'a' and no"
                        + " number; where it says which candidate is preferred, add preferred: {a: a} with every value"
                        + " beside its candidate\n");
    }
}

package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String PAIRS = """
            {"prompt": "The sky is", "chosen": " blue.", "rejected": " green."}
            {"prompt": "Snow is", "chosen": " white, as a rule.", "rejected": " black."}
            """;

    @TempDir
    Path folder;

    @Test
    void what_is_imported_validates_and_runs() throws IOException {
        Called.file(folder.resolve("mine/pairs.jsonl"), PAIRS);

        assertThat(Called.in(folder, "import", "trl", "mine/pairs.jsonl", "--to", "out"))
                .isEqualTo(new Called(0, """
                        Wrote out: 2 examples, task.yaml and README.md
                        Run it with: plumbline run out
                        """, ""));

        assertThat(Called.in(folder, "validate", "out")).isEqualTo(new Called(0, "OK  out/task.yaml\n", ""));
        Called run = Called.in(folder, "run", "out");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Tasks: 1 run, 0 not run. Gates: 1 as expected, 0 red, 0 undecided.");
    }

    @Test
    void lines_that_are_not_as_the_format_has_them_end_with_2() throws IOException {
        Called.file(
                folder.resolve("pairs.jsonl"),
                PAIRS.replace(" green.", " blue.").replace("\"rejected\": \" black", "\"rejcted\": \" black"));

        assertThat(Called.in(folder, "import", "trl", "pairs.jsonl", "--to", "out"))
                .isEqualTo(new Called(2, "", """
                        plumbline: pairs.jsonl:1: expected two different responses, found the same text twice, 'blue.'; leave the line out
                        plumbline: pairs.jsonl:2: missing field 'rejected'; did you mean 'rejcted'?
                        """));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void misuses_are_told_in_one_line() throws IOException {
        Called.file(folder.resolve("pairs.jsonl"), PAIRS);

        assertThat(Called.in(folder, "import", "tlr", "pairs.jsonl", "--to", "out"))
                .isEqualTo(
                        new Called(
                                2,
                                "",
                                "plumbline: unknown format 'tlr', did you mean 'trl'?; 'plumbline import --help' tells more\n"));
        assertThat(Called.in(folder, "import", "trl", "pairs.jsonl"))
                .isEqualTo(new Called(
                        2,
                        "",
                        "plumbline: Missing required option: '--to=FOLDER'; 'plumbline import --help' tells more\n"));
        assertThat(Called.in(folder, "import", "trl", "pairs.jsonl", "--to", ".")
                        .err())
                .isEqualTo(
                        "plumbline: . is there already and is not empty; choose another folder, or remove it; 'plumbline import"
                                + " --help' tells more\n");
        assertThat(Called.in(folder, "import", "trl", "pairs.jsonl", "--to", "out", "--id", "key")
                        .err())
                .isEqualTo(
                        "plumbline: --id means nothing to trl; leave it out; 'plumbline import --help' tells more\n");
    }

    @Test
    void options_reach_the_format() throws IOException {
        Called.file(folder.resolve("s.csv"), "key,q,a\n1,x,yes\n2,x,no\n");
        Called.file(folder.resolve("rm.csv"), "key,rm\n1,5\n2,-3\n");
        Called.file(folder.resolve("t.csv"), "key,right\n1,true\n2,false\n");

        Called called = Called.in(
                folder,
                "import",
                "csv",
                "s.csv",
                "--to",
                "out",
                "--id",
                "key",
                "--pool",
                "q",
                "--text",
                "a",
                "--scores",
                "rm.csv",
                "--truth",
                "t.csv",
                "--data",
                "here=.");

        assertThat(called).isEqualTo(new Called(0, """
                        Wrote out: 2 examples, task.yaml and README.md
                        Run it with: plumbline run out --data here=.
                        """, ""));
        assertThat(Called.in(folder, "validate", "out", "--data", "here=."))
                .isEqualTo(new Called(0, "OK  out/task.yaml\n", ""));
    }

    @Test
    void a_line_end_can_be_written_in_an_option() throws IOException {
        Called.file(
                folder.resolve("d.jsonl"),
                "{\"chosen\": \"Q\\nA: yes\", \"rejected\": \"Q\\nA: no\"}\n{\"chosen\": \"R\\nA: 1\", \"rejected\": \"R\\nA: 22\"}\n");

        assertThat(Called.in(folder, "import", "hh-rlhf", "d.jsonl", "--to", "out", "--prompt-ends-with", "\\nA:")
                        .exit())
                .isZero();
        assertThat(folder.resolve("out/pairs.jsonl")).content().contains("\"prompt\": \"Q\\nA:\"");
    }

    @Test
    void the_help_lists_the_formats() {
        Called called = Called.in(folder, "import", "--help");

        assertThat(called.exit()).isZero();
        assertThat(called.out())
                .contains("\nFormats:\n  reward-bench             rows, and score files of reward models\n")
                .contains("\n  jsonl                    your own tables, joined by id\n")
                .endsWith("\nNothing is written if a line is not as its format has it; every such line is\nnamed.\n");
    }
}

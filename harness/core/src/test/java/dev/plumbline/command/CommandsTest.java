package dev.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Probabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    private CommandFailed failure(Program program) {
        return catchThrowableOfType(CommandFailed.class, () -> new Bench(folder).learn(program));
    }

    @Test
    void a_program_answers_for_every_example() {
        Probabilities predictions = new Bench(folder).learn(new Bench(folder).program(Bench.QUARTER));
        assertThat(predictions.classes()).isEqualTo(Bench.CLASSES);
        assertThat(predictions.values()).containsExactly(.25, .75, .25, .75, .25, .75);
    }

    @Test
    void its_folder_holds_the_job_and_its_own_files_and_nothing_else_and_is_gone_afterwards() throws IOException {
        Files.writeString(folder.resolve("claims.csv"), "truth\n");
        new Bench(folder)
                .learn(new Bench(folder)
                        .program("ls >\"$1/files\"\npwd >\"$1/folder\"\n" + Bench.QUARTER, outside.toString()));
        assertThat(Files.readAllLines(outside.resolve("files")))
                .containsExactlyInAnyOrder("job.json", "predict.jsonl", "program.sh", "train.jsonl");
        Path working = Path.of(Files.readString(outside.resolve("folder")).strip());
        assertThat(working).doesNotExist();
        assertThat(working.startsWith(folder) || folder.startsWith(working)).isFalse();
    }

    @Test
    void it_gets_the_variables_that_are_named_and_no_others() throws IOException {
        String script = "/usr/bin/env >\"$1/variables\"\n" + Bench.QUARTER;
        new Bench(folder).learn(new Bench(folder).program(30, List.of("PATH", "ABSENT_"), script, outside.toString()));
        List<String> variables = Files.readAllLines(outside.resolve("variables"));
        assertThat(variables).contains("PATH=" + System.getenv("PATH"));
        // A shell makes these for itself.
        assertThat(variables.stream().map(line -> line.substring(0, line.indexOf('='))))
                .isSubsetOf("PATH", "PWD", "OLDPWD", "SHLVL", "_");
        assertThat(System.getenv()).as("there was something to keep back").hasSizeGreaterThan(2);
    }

    @Test
    void its_standard_input_is_empty() throws IOException {
        String script = "wc -c >\"$1/read\"\n" + Bench.QUARTER;
        new Bench(folder).learn(new Bench(folder).program(30, List.of("PATH"), script, outside.toString()));
        assertThat(Files.readString(outside.resolve("read")).strip()).isEqualTo("0");
    }

    @Test
    void no_shell_reads_its_arguments() throws IOException {
        String argument = "$HOME; touch " + outside.resolve("touched");
        String script = "echo \"$1\" >\"$2/argument\"\n" + Bench.QUARTER;
        new Bench(folder).learn(new Bench(folder).program(script, argument, outside.toString()));
        assertThat(Files.readString(outside.resolve("argument"))).isEqualTo(argument + "\n");
        assertThat(outside.resolve("touched")).doesNotExist();
    }

    @Test
    void a_program_of_the_task_runs_by_its_own_name_and_keeps_its_right_to_run() throws IOException {
        Path own = Files.writeString(folder.resolve("own"), "#!/bin/sh\n" + Bench.QUARTER);
        assertThat(own.toFile().setExecutable(true)).isTrue();
        Program program = new Program(Bench.PLACE, List.of("./own"), List.of("own"), List.of(), 30, Optional.empty());
        assertThat(new Bench(folder).learn(program).at(0, 1)).isEqualTo(.75);

        Program bare = new Program(Bench.PLACE, List.of("own"), List.of("own"), List.of(), 30, Optional.empty());
        assertThatThrownBy(() -> new Bench(folder).learn(bare))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("task.yaml:7:3: cannot start 'own' (")
                .hasMessageEndingWith("; write './own' for a file of the task");
    }

    @Test
    void a_program_that_is_not_there_is_bad_input() {
        Program program =
                new Program(Bench.PLACE, List.of("no-such-program-"), List.of(), List.of(), 30, Optional.empty());
        assertThatThrownBy(() -> new Bench(folder).learn(program))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("task.yaml:7:3: cannot start 'no-such-program-' (")
                .hasMessageEndingWith("; install it, or correct run");
    }

    @Test
    void a_failure_tells_the_status_and_the_end_of_the_standard_error() {
        Program program = new Bench(folder).program("""
                echo unheard
                echo loading >&2
                printf 'Error: \\033[31mno\\tdata\\007\\377\\n' >&2
                exit 3
                """);
        assertThat(failure(program).problems())
                .containsExactly(
                        new Problem(
                                Bench.PLACE,
                                "the command 'sh program.sh' ended with status 3; the end of its stderr follows"),
                        new Problem(Place.of("stderr", 1), "loading"),
                        new Problem(Place.of("stderr", 2), "Error: \\u001b[31mno data\\u0007\ufffd"));
    }

    @Test
    void a_failure_without_a_standard_error_tells_the_end_of_the_standard_output() {
        assertThat(failure(new Bench(folder).program("echo spoken\nexit 1\n"))).hasMessage("""
                        task.yaml:7:3: the command 'sh program.sh' ended with status 1; the end of its stdout follows
                        stdout:1: spoken""");
        assertThat(failure(new Bench(folder).program("exit 1\n")))
                .hasMessage("task.yaml:7:3: the command 'sh program.sh' ended with status 1; it printed nothing");
    }

    @Test
    void of_much_output_the_last_20_lines_are_told() {
        Program program = new Bench(folder)
                .program("i=0\nwhile [ $i -lt 3000 ]; do i=$((i + 1)); echo \"line $i\"; done >&2\nexit 1\n");
        List<Problem> told = IntStream.rangeClosed(2981, 3000)
                .mapToObj(i -> new Problem(Place.of("stderr", i), "line " + i))
                .toList();
        assertThat(failure(program).problems()).hasSize(21).endsWith(told.toArray(Problem[]::new));
    }

    @Test
    void of_long_lines_the_last_4096_bytes_are_told() {
        Tail tail = new Tail("stderr");
        byte[] long_ = "x".repeat(5000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        tail.add(long_, long_.length);
        assertThat(tail.lines()).containsExactly(new Problem(Place.of("stderr", 1), "x".repeat(4096)));
    }

    @Test
    void a_program_that_takes_too_long_is_killed_with_all_that_it_started() throws Exception {
        Program program = new Bench(folder).program(1, List.of("PATH"), """
                sleep 1000 &
                echo $! >"$1/child"
                (sleep 1000 & echo $! >"$1/orphan")
                sh -c 'sleep 1000 & echo $! >"$1/grandchild"; wait' sh "$1" &
                echo waiting >&2
                wait
                """, outside.toString());
        assertThat(failure(program).problems().get(0).message())
                .startsWith("the command 'sh program.sh ")
                .endsWith("' did not end within 1 seconds and was killed; raise seconds, or give it less to do;"
                        + " the end of its stderr follows");
        assertThat(failure(program).problems().get(1)).isEqualTo(new Problem(Place.of("stderr", 1), "waiting"));
        for (String name : List.of("child", "orphan", "grandchild")) {
            assertThat(runs(outside.resolve(name))).as(name).isFalse();
        }
    }

    @Test
    void what_a_program_leaves_running_is_killed_when_it_ends() throws Exception {
        String script = "(sleep 1000 >/dev/null 2>&1 & echo $! >\"$1/orphan\")\n" + Bench.QUARTER;
        new Bench(folder).learn(new Bench(folder).program(30, List.of("PATH"), script, outside.toString()));
        assertThat(runs(outside.resolve("orphan"))).isFalse();
    }

    /** Whether the process of that number runs; one that is dead and not yet buried does not. */
    private static boolean runs(Path file) throws IOException {
        String number = Files.readString(file).strip();
        boolean known = ProcessHandle.of(Long.parseLong(number)).isPresent();
        if (!known || !Files.isDirectory(Path.of("/proc/self"))) {
            return known;
        }
        try {
            return Files.readAllLines(Path.of("/proc", number, "status")).stream()
                    .filter(line -> line.startsWith("State:"))
                    .noneMatch(line -> line.contains("Z"));
        } catch (IOException e) {
            // Buried between two looks, or while its state was read ("No such process"): then it is known no more.
            return ProcessHandle.of(Long.parseLong(number)).isPresent();
        }
    }

    @Test
    void what_a_task_needs_is_probed_and_named_where_it_is_missing() {
        Program.Needs fails = new Program.Needs(Bench.PLACE, List.of("sh", "-c", "exit 1"), "apt-get install it");
        Program.Needs absent = new Program.Needs(Bench.PLACE, List.of("no-such-program-"), "build it");
        Program.Needs there = new Program.Needs(Bench.PLACE, List.of("sh", "-c", "exit 0"), "nothing");
        assertThatThrownBy(() -> Commands.probe(needing(fails)))
                .isInstanceOf(MissingProgram.class)
                .hasMessage("'sh -c exit 1' does not work on this machine; install what it needs (apt-get install it)");
        assertThatThrownBy(() -> Commands.probe(needing(absent)))
                .isInstanceOf(MissingProgram.class)
                .hasMessage("'no-such-program-' does not work on this machine; install what it needs (build it)");
        Commands.probe(needing(there));
        Commands.probe(new Bench(folder).program(""));
    }

    private static Program needing(Program.Needs needs) {
        return new Program(Bench.PLACE, List.of("sh"), List.of(), List.of(), 30, Optional.of(needs));
    }

    @Test
    void what_is_wrong_with_a_program_is_seen_before_it_runs() throws IOException {
        for (String name : List.of("train.py", "more.py", "job.json", "claims.csv")) {
            Files.writeString(folder.resolve(name), "");
        }
        Program program = new Program(
                Bench.PLACE,
                List.of("python3", "more.py", "train.py", "claims.csv", "--rate=1"),
                List.of("train.py", "absent.py", "../up.py", "shared:train.py", "job.json", "claims.csv"),
                List.of("PATH", "HOME=/root"),
                30,
                Optional.of(new Program.Needs(new Place("task.yaml", 9, 5), List.of(), "nothing")));
        List<String> problems = Commands.check(program, folder, List.of(folder.resolve("claims.csv"))).stream()
                .map(problem -> problem.toString().replace(folder.toString(), "FOLDER"))
                .collect(Collectors.toList());
        assertThat(problems)
                .containsExactly(
                        "task.yaml:9:5: expected a program, such as run: [python3, train.py], found none",
                        "task.yaml:7:3: no file FOLDER/absent.py; correct the path",
                        "task.yaml:7:3: expected a path beneath the task's folder, found '../up.py'; put the file there, or name its"
                                + " folder with --data NAME=PATH and write NAME:path",
                        "task.yaml:7:3: expected a path beneath the task's folder, found 'shared:train.py'; put the file"
                                + " there",
                        "task.yaml:7:3: the file 'job.json' has the name of one that the harness or the command writes;"
                                + " rename it",
                        "task.yaml:7:3: the file 'claims.csv' holds the task's data, and with them its truth; leave it out"
                                + " of files",
                        "task.yaml:7:3: 'more.py' lies in the task's folder, where no command runs; add files: [more.py]",
                        "task.yaml:7:3: expected the names of variables, such as environment: [PATH], found 'HOME=/root'");
    }
}

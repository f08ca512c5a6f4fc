package dev.plumbline.cli;

import dev.plumbline.imports.Formats;
import dev.plumbline.imports.Imported;
import dev.plumbline.imports.Importer;
import dev.plumbline.imports.Misuse;
import dev.plumbline.imports.Option;
import dev.plumbline.imports.Options;
import dev.plumbline.imports.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline import}: makes a task folder of other people's data. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Makes a task folder of data in a known format: the data, a task.yaml that runs, and a README that names the source.",
        footerHeading = "%nFormats:%n")
final class ImportCommand implements Callable<Integer> {

    private final Shell shell;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FORMAT", description = "One of the formats below.")
    private String format = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV, JSON or JSON lines, also with .gz.")
    private List<String> files = List.of();

    @CommandLine.Option(
            names = "--to",
            required = true,
            paramLabel = "FOLDER",
            description = "The folder to make; it must not be there, or be empty.")
    private String to = "";

    @CommandLine.Option(
            names = "--leave-out",
            description = "Leave out lines that are refused for what they hold, and name them in the README.")
    private boolean leaveOut;

    @CommandLine.Option(
            names = "--by-order",
            description = "reward-bench, reward-bench-2: scores go with rows by their order, not by their ids.")
    private boolean byOrder;

    @CommandLine.Option(
            names = "--prompt-ends-with",
            paramLabel = "TEXT",
            description = "hh-rlhf, trl: with what a prompt ends within a dialogue; \\n is a line end.")
    private @Nullable String promptEndsWith;

    @CommandLine.Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "csv, jsonl: the column of the id, in every file (default: id).")
    private @Nullable String id;

    @CommandLine.Option(
            names = "--pool",
            paramLabel = "COLUMN",
            description = "csv, jsonl: the column of the prompt that several samples answer.")
    private @Nullable String pool;

    @CommandLine.Option(
            names = "--text",
            paramLabel = "COLUMN",
            description = "csv, jsonl: the column of a sample's text.")
    private @Nullable String text;

    @CommandLine.Option(
            names = "--scores",
            paramLabel = "FILE",
            description = "csv, jsonl: scores, a number a column. Repeatable.")
    private List<String> scores = List.of();

    @CommandLine.Option(names = "--ratings", paramLabel = "FILE", description = "csv, jsonl: ratings, one a line.")
    private @Nullable String ratings;

    @CommandLine.Option(
            names = "--rater",
            paramLabel = "COLUMN",
            description = "csv, jsonl: the column of the rater (default: rater).")
    private @Nullable String rater;

    @CommandLine.Option(
            names = "--rating",
            paramLabel = "COLUMN",
            description = "csv, jsonl: the column of what the rater says (default: rating).")
    private @Nullable String rating;

    @CommandLine.Option(
            names = "--group",
            paramLabel = "COLUMN",
            description = "csv, jsonl: the column of the rater's group.")
    private @Nullable String group;

    @CommandLine.Option(names = "--truth", paramLabel = "FILE", description = "csv, jsonl: truth, by id.")
    private @Nullable String truth;

    @CommandLine.Option(
            names = "--truth-column",
            paramLabel = "COLUMN",
            description = "csv, jsonl: the column of the truth, in its file or in the samples.")
    private @Nullable String truthColumn;

    @CommandLine.Option(
            names = "--data",
            paramLabel = "NAME=PATH",
            description = "csv, jsonl: files beneath PATH are named NAME:path in the task, not copied. Repeatable.")
    private List<String> data = List.of();

    ImportCommand(Shell shell) {
        this.shell = shell;
    }

    /** The command, with the formats in its help. */
    static CommandLine of(Shell shell) {
        CommandLine command = new CommandLine(new ImportCommand(shell));
        List<String> footer = new ArrayList<>();
        Formats.all().forEach((name, about) -> footer.add(String.format(Locale.ROOT, "  %-23s  %s", name, about)));
        footer.add("");
        footer.add("Nothing is written if a line is not as its format has it; every such line is named.");
        command.getCommandSpec().usageMessage().footer(footer.toArray(String[]::new));
        return command;
    }

    @Override
    public Integer call() throws IOException {
        try {
            Imported imported = Importer.run(new Order(format, files, to, shell.cwd(), options()));
            shell.say("Wrote " + to + ": " + imported.examples() + " examples, task.yaml and README.md");
            shell.say("Run it with: plumbline run " + to + roots());
            return Exit.AS_EXPECTED;
        } catch (Misuse e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
    }

    private String roots() {
        StringBuilder roots = new StringBuilder();
        data.forEach(root -> roots.append(" --data ").append(root));
        return roots.toString();
    }

    private Options options() {
        Map<Option, List<String>> given = new EnumMap<>(Option.class);
        flag(given, Option.LEAVE_OUT, leaveOut);
        flag(given, Option.BY_ORDER, byOrder);
        one(given, Option.PROMPT_ENDS_WITH, promptEndsWith == null ? null : promptEndsWith.replace("\\n", "\n"));
        one(given, Option.ID, id);
        one(given, Option.POOL, pool);
        one(given, Option.TEXT, text);
        many(given, Option.SCORES, scores);
        one(given, Option.RATINGS, ratings);
        one(given, Option.RATER, rater);
        one(given, Option.RATING, rating);
        one(given, Option.GROUP, group);
        one(given, Option.TRUTH, truth);
        one(given, Option.TRUTH_COLUMN, truthColumn);
        many(given, Option.DATA, data);
        return new Options(given);
    }

    private static void flag(Map<Option, List<String>> given, Option option, boolean is) {
        if (is) {
            given.put(option, List.of(""));
        }
    }

    private static void one(Map<Option, List<String>> given, Option option, @Nullable String value) {
        if (value != null) {
            given.put(option, List.of(value));
        }
    }

    private static void many(Map<Option, List<String>> given, Option option, List<String> values) {
        if (!values.isEmpty()) {
            given.put(option, values);
        }
    }
}

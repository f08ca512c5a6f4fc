package dev.plumbline.imports;

import dev.plumbline.Harness;
import dev.plumbline.Settings;
import dev.plumbline.TaskFiles;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.config.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Makes a task folder of other people's data.
 *
 * <p>Nothing is written where anything is refused: the folder is made beside its place, read back as a task and counted, and then moved. Same
 * files, same bytes.
 */
public final class Importer {

    private Importer() {}

    /**
     * Imports.
     *
     * @throws Misuse if it cannot be meant: an unknown format, an option that means nothing to it, a folder that is there already
     * @throws BadInput with every line that is not as the format has it
     */
    public static Imported run(Order order) throws IOException {
        Format format = Formats.named(order.format());
        order.options().check(format.name(), format.takes());
        List<Source> sources =
                order.files().stream().map(file -> Source.of(order.cwd(), file)).toList();
        Path target = order.cwd().resolve(order.to());
        String name =
                Names.task(String.valueOf(target.toAbsolutePath().normalize().getFileName()));
        try (TaskFolder folder = TaskFolder.beside(target, order.to())) {
            Job job = new Job(name, sources, order.cwd(), order.options(), folder);
            Draft draft = format.write(job);
            folder.text(TaskFiles.NAME, draft.task());
            folder.text("README.md", draft.readme().text(order, name, sources));
            folder.finish();
            check(folder, draft, Roots.of(job));
            folder.publish();
            return new Imported(name, draft.examples());
        }
    }

    /** Reads the task as a run will, and holds the examples that it has against those that were read. */
    private static void check(TaskFolder folder, Draft draft, Map<String, Path> roots) {
        int examples;
        try {
            Harness harness = new Harness(new Settings(roots, OptionalLong.empty(), 1, false));
            examples = harness.check(TaskFiles.read(folder.draft().resolve(TaskFiles.NAME)))
                    .dataset()
                    .examples()
                    .size();
        } catch (BadInput e) {
            throw new BadInput(e.problems().stream()
                    .map(problem -> original(problem, folder))
                    .toList());
        }
        if (examples != draft.examples()) {
            throw new IllegalStateException(
                    "of " + draft.examples() + " examples that were read, the task has " + examples);
        }
    }

    private static Problem original(Problem problem, TaskFolder folder) {
        Place place = problem.place();
        return new Problem(
                new Place(folder.original(place.file()), place.line(), place.column()),
                problem.message().replace(folder.draft() + "/", ""));
    }
}

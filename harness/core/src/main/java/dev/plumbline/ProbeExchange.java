package dev.plumbline;

import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.DataRoots;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.DatasetReader;
import dev.plumbline.learning.probes.ProbeLines;
import dev.plumbline.learning.probes.ProbeSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Hands the probed texts of a task to a scorer on another machine, and takes its scores back. No truth is opened, and none need be there. */
public final class ProbeExchange {

    private final Task task;
    private final ProbeSpec spec;
    private final ProbeLines lines;

    /**
     * Of a task that asks for probes.
     *
     * @throws BadInput if the task or its data are not as they must be, or it asks for none
     * @throws dev.plumbline.dataset.MissingRoot if a data root was not given
     */
    public ProbeExchange(Task task, Settings settings) {
        TaskCheck.beforeReading(task, Disclosure.EXAMPLES);
        this.task = task;
        this.spec = Probing.spec(task)
                .orElseThrow(() -> new BadInput(
                        task.place(), "the task asks for no probes; add probes: {text: COLUMN} to learning"));
        DataRoots roots = settings.roots(task);
        Dataset dataset = DatasetReader.unlabelled(
                task.dataset(), task.truth().sealed(), task.truth().place(), roots);
        MovesCheck.text(task, dataset);
        this.lines = new ProbeLines(Probing.texts(task, spec, dataset), spec.asked());
    }

    /** How many texts there are. */
    public int size() {
        return lines.size();
    }

    /** Writes them as lines of JSON. */
    public void export(Path file) throws IOException {
        lines.export(file);
    }

    /**
     * Checks the scores of a reward, and writes them where the task names them.
     *
     * @param reward its name; empty where the task names one only
     * @return the file that was written
     * @throws BadInput if the scores are not those of these texts
     */
    public Path take(Path scores, Optional<String> reward) throws IOException {
        Path target = task.folder().resolve(target(reward));
        lines.store(lines.read(scores, scores.toString()), target);
        return target;
    }

    private String target(Optional<String> reward) {
        Map<String, String> files = spec.scores();
        String example = "scores: {" + reward.orElse("NAME") + ": probe-scores.jsonl}";
        if (reward.isEmpty() && files.size() > 1) {
            throw new BadInput(
                    spec.place(),
                    "the task names scores of " + String.join(", ", files.keySet())
                            + "; say whose these are with --reward");
        }
        Optional<String> file = reward.isPresent()
                ? Optional.ofNullable(files.get(reward.get()))
                : files.values().stream().findFirst();
        return file.orElseThrow(() -> new BadInput(
                spec.place(),
                "the task names no file for "
                        + reward.map(name -> "the scores of '" + name + "'").orElse("scores") + "; add " + example
                        + " to probes"));
    }
}

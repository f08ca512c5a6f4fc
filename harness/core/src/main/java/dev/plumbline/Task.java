package dev.plumbline;

import dev.plumbline.config.Default;
import dev.plumbline.config.Place;
import dev.plumbline.config.Range;
import dev.plumbline.dataset.DatasetSpec;
import dev.plumbline.labeling.WeakLabeler;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.policy.PolicySpec;
import dev.plumbline.truth.TruthSpec;
import dev.plumbline.verdict.Gate;
import dev.plumbline.watch.Budget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A task file: one evaluation question, as data.
 *
 * @param task its name, unique in a run
 * @param about what it asks, in a sentence
 * @param format version of the task-file format
 * @param budget what it may take
 * @param verdict the gates
 */
public record Task(
        Place place,
        String task,
        String about,
        @Default("1") @Range(min = 1, max = 1) int format,
        List<String> tags,
        Optional<Budget> budget,
        DatasetSpec dataset,
        Optional<WeakLabeler> labeling,
        Optional<LearningSpec> learning,
        Optional<PolicySpec> policy,
        TruthSpec truth,
        List<Gate> verdict) {

    /** A task without a policy and a budget. */
    public Task(
            Place place,
            String task,
            String about,
            int format,
            List<String> tags,
            DatasetSpec dataset,
            Optional<WeakLabeler> labeling,
            Optional<LearningSpec> learning,
            TruthSpec truth,
            List<Gate> verdict) {
        this(
                place,
                task,
                about,
                format,
                tags,
                Optional.empty(),
                dataset,
                labeling,
                learning,
                Optional.empty(),
                truth,
                verdict);
    }

    /** The folder that its file lies in, and its data beneath. */
    public Path folder() {
        Path folder = Path.of(place.file()).getParent();
        return folder == null ? Path.of("") : folder;
    }

    /** The same task with another seed. */
    public Task withSeed(long seed) {
        return with(dataset.withSeed(seed));
    }

    /** The same task with the fold whose turn it is after so many asks. */
    Task turn(int asks) {
        return with(dataset.turn(asks));
    }

    private Task with(DatasetSpec other) {
        return new Task(place, task, about, format, tags, budget, other, labeling, learning, policy, truth, verdict);
    }
}

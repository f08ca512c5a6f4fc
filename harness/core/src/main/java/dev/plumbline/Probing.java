package dev.plumbline;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.DataRoots;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.ViewSpec;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Reward;
import dev.plumbline.learning.RewardSpec;
import dev.plumbline.learning.TextScorer;
import dev.plumbline.learning.probes.Probe;
import dev.plumbline.learning.probes.ProbeLines;
import dev.plumbline.learning.probes.ProbeSpec;
import dev.plumbline.learning.probes.ProbeTexts;
import dev.plumbline.learning.probes.Probed;
import dev.plumbline.rewards.Rewards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rewards and the probes that they are tried on, bound to the other stages. */
final class Probing {

    private final Task task;
    private final ProbeSpec spec;
    private final ProbeTexts texts;

    private Probing(Task task, ProbeSpec spec, Dataset dataset) {
        this.task = task;
        this.spec = spec;
        this.texts = texts(task, spec, dataset);
    }

    static Optional<ProbeSpec> spec(Task task) {
        return task.learning().flatMap(LearningSpec::probes);
    }

    /** The texts of the held-out candidates. */
    static ProbeTexts texts(Task task, ProbeSpec spec, Dataset dataset) {
        return ProbeTexts.of(
                dataset.examples(),
                dataset.splits().rows(Split.HELD_OUT),
                spec.text(),
                task.dataset().seed());
    }

    /** The names of the rewards that are probed, in the order of the task. */
    static List<String> rewards(Task task) {
        return spec(task)
                .map(spec -> Rewards.specs(task).keySet().stream()
                        .filter(name -> spec.rewards().isEmpty()
                                ? scores(task, spec, name)
                                : spec.rewards().contains(name))
                        .toList())
                .orElse(List.of());
    }

    /** Whether there is something that scores changed texts by that reward. */
    static boolean scores(Task task, ProbeSpec spec, String reward) {
        RewardSpec of = Rewards.specs(task).get(reward);
        return spec.scores().containsKey(reward)
                || (of instanceof RewardSpec.Command command && command.text().equals(spec.text()))
                || (of instanceof RewardSpec.Trained trained
                        && text(task, trained.view())
                                .filter(spec.text()::equals)
                                .isPresent());
    }

    /** The column of the text that a view is made of, if it is. */
    private static Optional<String> text(Task task, String view) {
        ViewSpec spec = task.dataset().views().get(view);
        if (spec instanceof ViewSpec.Ngrams ngrams) {
            return Optional.of(ngrams.of());
        }
        return spec instanceof ViewSpec.Pca pca && !pca.of().equals(view) ? text(task, pca.of()) : Optional.empty();
    }

    /**
     * Reads the scores of other machines and throws them away.
     *
     * @throws BadInput if they are not those of these texts
     */
    static void check(Task task, Loaded loaded, DataRoots roots) {
        spec(task).filter(spec -> !spec.scores().isEmpty()).ifPresent(spec -> {
            Probing probing = new Probing(task, spec, loaded.dataset());
            ProbeLines lines = new ProbeLines(probing.texts, spec.asked());
            spec.scores().values().forEach(file -> probing.read(lines, file, roots));
        });
    }

    /** What the rewards make of the changed texts. */
    static Optional<Probed> of(Task task, Loaded loaded, List<Reward> rewards, DataRoots roots) {
        return spec(task).map(spec -> new Probing(task, spec, loaded.dataset()).probed(rewards, roots));
    }

    private Probed probed(List<Reward> rewards, DataRoots roots) {
        List<String> named = rewards(task);
        List<Probed.Scores> scores = rewards.stream()
                .filter(reward -> named.contains(reward.name()))
                .map(reward -> new Probed.Scores(reward.name(), bySeed(reward, roots)))
                .toList();
        return new Probed(spec.asked(), texts.candidates(), scores);
    }

    private List<double[][]> bySeed(Reward reward, DataRoots roots) {
        Optional<String> file = Optional.ofNullable(spec.scores().get(reward.name()));
        if (file.isPresent()) {
            double[][] read = read(new ProbeLines(texts, spec.asked()), file.get(), roots);
            return List.<double[][]>of(read);
        }
        return reward.scorers().stream().map(this::scored).toList();
    }

    private double[][] scored(TextScorer scorer) {
        List<String> all = new ArrayList<>(texts.originals());
        for (Probe probe : spec.asked()) {
            all.addAll(texts.changed(probe));
        }
        double[] scores = scorer.score(all);
        double[][] byProbe = new double[spec.asked().size() + 1][];
        Arrays.setAll(byProbe, k -> Arrays.copyOfRange(scores, k * texts.size(), (k + 1) * texts.size()));
        return byProbe;
    }

    private double[][] read(ProbeLines lines, String written, DataRoots roots) {
        boolean named = written.contains(":");
        if (!named && !Files.exists(roots.folder().resolve(written))) {
            throw new BadInput(
                    spec.place(),
                    "no file " + roots.name(written)
                            + " yet; write the texts by 'plumbline probes export', score them, and"
                            + " bring the scores in by 'plumbline probes import'");
        }
        Place place = spec.place();
        Path file = roots.resolve(written, place);
        return lines.read(file, roots.name(written));
    }
}

package dev.plumbline.rounds;

import dev.plumbline.Task;
import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.Loaded;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.dataset.Split;
import dev.plumbline.dataset.View;
import dev.plumbline.labeling.WeakLabels;
import dev.plumbline.learning.LearningSpec;
import dev.plumbline.learning.Method;
import dev.plumbline.policy.BestOf;
import dev.plumbline.policy.Candidates;
import dev.plumbline.policy.LoopSpec;
import dev.plumbline.policy.RoundsSpec;
import dev.plumbline.truth.Against;
import dev.plumbline.truth.Loop;
import dev.plumbline.truth.LoopEvidence;
import dev.plumbline.truth.LoopRound;
import dev.plumbline.truth.WorstSlice;
import dev.plumbline.watch.Steps;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Folds rounds of label, train, choose, and label again. What a round leaves comes back as columns of the next round's dataset, a
 * value an example: {@link LoopColumns}, and nothing else does.
 *
 * <p>All loops go through the same prompts, ratings and draws, so they differ by what comes back alone; the students of a round are
 * one batch of heads over the student's view. With one round, one loop and every candidate rated the student is the task's
 * own, to the byte.
 */
public final class Loops {

    private final Task task;
    private final Loaded loaded;
    private final RoundStages stages;
    private final LoopRatings ratings;
    private final RoundsSpec rounds;
    private final RoundParts parts;
    private final double[] base;
    private final int approved;
    private final long seed;

    /**
     * The loops of a task that has rounds, without running them.
     *
     * @param labels the weak labels of the run itself
     */
    public static Loops of(Task task, Loaded loaded, WeakLabels labels, RoundStages stages) {
        return new Loops(task, loaded, stages, LoopRatings.of(task, labels, stages::labels));
    }

    /**
     * The same loops, with the same ratings, over other truth.
     *
     * @param stages that know this truth
     */
    public Loops withTruth(Loaded other, RoundStages stages) {
        return new Loops(task, other, stages, ratings);
    }

    private Loops(Task task, Loaded loaded, RoundStages stages, LoopRatings ratings) {
        this.task = task;
        this.loaded = loaded;
        this.stages = stages;
        this.ratings = ratings;
        this.rounds = task.policy().orElseThrow().rounds().orElseThrow();
        this.seed = task.dataset().seed();
        this.parts = RoundParts.of(loaded.dataset(), rounds, seed);
        this.base = BestOf.base(parts.pools(), loaded.dataset().examples().size());
        this.approved = RoundsCheck.approved(rounds, loaded.truth().classes());
    }

    /** Every loop of the task, in its order. */
    public List<Loop> run() {
        List<Folded> loops = new ArrayList<>();
        rounds.loops()
                .forEach((name, spec) -> loops.add(
                        new Folded(name, LoopColumns.none(spec, loaded.truth().classes(), base), List.of())));
        Steps done = Watch.steps("rounds", rounds.count());
        for (int round = 0; round < rounds.count(); round++) {
            Watch.check();
            round(loops, round);
            done.done();
        }
        return loops.stream().map(loop -> new Loop(loop.name, loop.rounds)).toList();
    }

    /** A loop so far. */
    private record Folded(String name, LoopColumns columns, List<LoopRound> rounds) {}

    private void round(List<Folded> loops, int round) {
        List<RoundRatings> said = loops.stream()
                .map(loop -> ratings.in(round, loop.columns, seed))
                .toList();
        List<Probabilities> taught = IntStream.range(0, loops.size())
                .mapToObj(l -> taught(loops.get(l).columns, said.get(l).labels(), round))
                .toList();
        List<Probabilities> students = students(taught);
        for (int l = 0; l < loops.size(); l++) {
            loops.set(l, next(loops.get(l), said.get(l), taught.get(l), students.get(l), round));
        }
    }

    /** The labels that the student of a round learns from, and those of the validation split that it may stop by. */
    private Probabilities taught(LoopColumns columns, Probabilities said, int round) {
        int[][] proposed = Candidates.proposed(
                parts.transfer().get(round),
                columns.policy(),
                rounds.rated(),
                Draws.of(seed, "rounds/proposed", round));
        int[] rated = Arrays.stream(proposed).flatMapToInt(Arrays::stream).toArray();
        boolean every = rounds.learnsFrom() == RoundsSpec.LearnsFrom.EVERY_ROUND;
        Probabilities before = every ? columns.taught() : LoopColumns.absent(said.classes(), said.size());
        Probabilities fresh = LoopRatings.overlaid(before, said, rated);
        int[] validation = loaded.dataset().splits().rows(Split.VALIDATION);
        return repaired(columns, LoopRatings.overlaid(fresh, said, validation));
    }

    /** With the labels of patched slices put right. */
    private Probabilities repaired(LoopColumns columns, Probabilities labels) {
        if (columns.patched().isEmpty()) {
            return labels;
        }
        Probabilities right = columns.loop().patch() == LoopSpec.Patch.TRUTH
                ? stages.truthAsLabels()
                : ratings.again().orElseThrow();
        Examples examples = loaded.dataset().examples();
        int[] rows = IntStream.range(0, labels.size())
                .filter(labels::present)
                .filter(row -> columns.patched().stream().anyMatch(slice -> slice.holds(examples, row)))
                .toArray();
        return LoopRatings.overlaid(labels, right, rows);
    }

    private List<Probabilities> students(List<Probabilities> taught) {
        LearningSpec learning = task.learning().orElseThrow();
        LearningSpec.Student student = learning.student().orElseThrow();
        Method method = learning.methods().get(0);
        return stages.students(student, List.of(method), learning.blindStop(), taught, student.model());
    }

    private Folded next(Folded loop, RoundRatings said, Probabilities taught, Probabilities student, int round) {
        LoopColumns columns = loop.columns;
        double[] reward = reward(student, columns.loop().flipped());
        boolean last = rounds.drawsFrom() == RoundsSpec.DrawsFrom.LAST_POLICY;
        double[] policy = new BestOf(rounds.bestOf()).weights(parts.pools(), last ? columns.policy() : base, reward);
        int[][] watched = parts.watched().get(round);
        int[] chosen = Candidates.drawn(watched, policy, Draws.of(seed, "rounds/chosen", round));
        int[] others = Candidates.drawn(watched, base, Draws.of(seed, "rounds/base", round));
        Optional<WorstSlice> worst = worst(columns, said.labels(), chosen);
        Against by = columns.loop().patch() == LoopSpec.Patch.TRUTH ? Against.TRUTH : Against.RATINGS;
        LoopRound done = new LoopRound(
                said.labels(),
                said.agreement(),
                student,
                reward,
                policy,
                chosen,
                others,
                worst.map(slice -> new LoopRound.Patched(slice.name(), by)));
        return new Folded(loop.name, columns.after(taught, student, policy, worst), appended(loop.rounds, done));
    }

    private static <T> List<T> appended(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    /** The probability of the approved class; its negative where the sign is flipped. */
    private double[] reward(Probabilities student, boolean flipped) {
        return IntStream.range(0, student.size())
                .mapToDouble(row -> flipped ? -student.at(row, approved) : student.at(row, approved))
                .toArray();
    }

    private Optional<WorstSlice> worst(LoopColumns columns, Probabilities said, int[] chosen) {
        WorstSlice.Search search = new WorstSlice.Search(
                loaded.dataset().examples(), LoopRatings.columns(task), chosen, approved, columns.names());
        return switch (columns.loop().patch()) {
            case NOTHING -> Optional.empty();
            case RATINGS -> search.byRatings(said);
            case TRUTH -> search.byTruth(loaded.truth());
        };
    }

    /** What the truth stage is given of them. */
    public LoopEvidence evidence(List<Loop> loops) {
        String view = task.learning().orElseThrow().student().orElseThrow().view();
        Examples examples = loaded.dataset().examples();
        View none = new View.Dense(examples.candidates().rowCount(), 0, new float[0]);
        Map<String, View> views = loaded.dataset().views();
        return new LoopEvidence(
                examples,
                loaded.truth(),
                approved,
                parts.measured(),
                ratings.said(),
                base,
                views.getOrDefault(view, none),
                rounds.monitor(),
                loops);
    }
}

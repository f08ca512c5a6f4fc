package dev.plumbline.labeling.raters;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Problem;
import dev.plumbline.dataset.Examples;
import dev.plumbline.dataset.GoldTerm;
import dev.plumbline.dataset.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A panel of simulated raters, who rate every example: at any correlation of their errors, with the same draws. */
public final class SimulatedPanel {

    private final List<RaterKind> kinds;
    private final Examples examples;
    private final Optional<String> candidate;
    private final List<String> classes;
    private final long seed;

    /**
     * Raters of each group, in its order; their names are those of their groups with a number from 1: {@code crowd-1}.
     *
     * @param raters by the names of their groups
     * @param candidate for pairs, the column of the candidates by which they are known
     * @param gold what the columns are worth, where the examples come from a world that says so
     * @param latents the class of every example: asked for only where raters err by a rate
     * @param seed keys every draw together with the name of the group
     * @throws BadInput if a column holds no number for an example, a blind slice is too small, or classes do not go with the raters
     */
    public SimulatedPanel(
            Map<String, SimulatedRaters> raters,
            Examples examples,
            Optional<String> candidate,
            List<String> classes,
            List<GoldTerm> gold,
            Supplier<int[]> latents,
            long seed) {
        List<Problem> problems = raters.values().stream()
                .flatMap(kind -> RaterKind.problems(kind, classes).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        this.kinds = raters.entrySet().stream()
                .map(kind -> new RaterKind(
                        kind.getKey(),
                        kind.getValue(),
                        judgement(kind.getValue(), examples, classes, gold, latents),
                        new Habits(kind.getValue().errors(), classes)))
                .toList();
        this.examples = examples;
        this.candidate = candidate;
        this.classes = classes;
        this.seed = seed;
    }

    private SimulatedPanel(SimulatedPanel same, long seed) {
        this.kinds = same.kinds;
        this.examples = same.examples;
        this.candidate = same.candidate;
        this.classes = same.classes;
        this.seed = seed;
    }

    /** The same raters by other draws. */
    public SimulatedPanel withSeed(long other) {
        return new SimulatedPanel(this, other);
    }

    private static Judgement judgement(
            SimulatedRaters kind,
            Examples examples,
            List<String> classes,
            List<GoldTerm> gold,
            Supplier<int[]> latents) {
        return kind.classes().isPresent()
                ? new ErringJudgement(kind.classes().get(), examples, latents.get(), classes.size())
                : new PerceivingJudgement(kind, examples, gold);
    }

    /** The group of each rater, in the order of the task. */
    public RaterGroups groups() {
        return new RaterGroups(
                kinds.stream().map(RaterKind::group).toList(),
                IntStream.range(0, kinds.size())
                        .flatMap(kind -> IntStream.generate(() -> kind)
                                .limit(kinds.get(kind).raters().count()))
                        .toArray());
    }

    /**
     * What everybody says where the errors of any two raters correlate by so much.
     *
     * @param correlation from 0 to 1; a kind whose own correlation is higher keeps it
     */
    public PanelRatings at(double correlation) {
        List<String> names = new ArrayList<>();
        List<int[]> answers = new ArrayList<>();
        for (RaterKind kind : kinds) {
            double ofKind = Math.max(correlation, kind.raters().correlation().orElse(0));
            for (int rater = 0; rater < kind.raters().count(); rater++) {
                names.add(kind.group() + "-" + (rater + 1));
                answers.add(
                        kind.answers(new RaterDraws(seed, kind.group(), rater, correlation, ofKind, examples.size())));
            }
        }
        return ratings(names, answers);
    }

    /** In the order of the items, then of the raters. */
    private PanelRatings ratings(List<String> names, List<int[]> answers) {
        int most = examples.size() * names.size();
        int[] rater = new int[most];
        int[] item = new int[most];
        int[] says = new int[most];
        int size = 0;
        for (int i = 0; i < examples.size(); i++) {
            for (int r = 0; r < names.size(); r++) {
                if (answers.get(r)[i] != Judgement.NOTHING) {
                    rater[size] = r;
                    item[size] = i;
                    says[size++] = answers.get(r)[i];
                }
            }
        }
        PanelRatings ratings = new PanelRatings(
                classes,
                names,
                examples.size(),
                examples.size(),
                Arrays.copyOf(rater, size),
                Arrays.copyOf(item, size),
                Arrays.copyOf(says, size));
        return examples.shape() == Shape.PAIRS
                ? Candidates.of(examples, candidate).in(ratings)
                : ratings;
    }
}

package dev.plumbline.learning;

import dev.plumbline.cache.Fingerprint;
import dev.plumbline.cache.Key;
import dev.plumbline.dataset.LabelReader;
import dev.plumbline.dataset.Probabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Trains rewards. Those of one kind that share view and model are heads of one pass, with all their seeds and folds: what is rated for all of
 * them stands side by side, and a head gives weight to its own only.
 */
public final class RewardTrainer {

    private static final long NEXT_SEED = 1_000_003L;

    private final int seeds;
    private final long seed;
    private final Passes passes;

    /**
     * Prepares.
     *
     * @param seeds trainings of each reward that draws
     * @param seed keys what is drawn
     */
    public RewardTrainer(int seeds, long seed, Passes passes) {
        this.seeds = seeds;
        this.seed = seed;
        this.passes = passes;
    }

    /** A training: of all that is rated in its pass the weights, those of other rewards 0. */
    private record Trial(double[] weights, long seed, long start) {}

    /**
     * The models of every lesson, by name.
     *
     * @throws NothingToLearn where a lesson has nothing rated, or fewer clusters than folds
     */
    public Map<String, RewardModels> train(List<RewardLesson> lessons) {
        Map<Object, List<RewardLesson>> passes = new LinkedHashMap<>();
        lessons.forEach(lesson -> passes.computeIfAbsent(pass(lesson.spec()), pass -> new ArrayList<>())
                .add(lesson));
        Map<String, RewardModels> models = new LinkedHashMap<>();
        passes.values().forEach(together -> models.putAll(together(together)));
        return models;
    }

    /** Refuses what {@link #train} would: {@link NothingToLearn}. */
    public void check(RewardLesson lesson) {
        membership(lesson);
    }

    /** What those have in common that are trained together. */
    private static Object pass(RewardSpec.Trained spec) {
        if (spec instanceof RewardSpec.BradleyTerry pairs) {
            return List.of("pairs", spec.view(), kind(pairs.model()));
        }
        if (spec instanceof RewardSpec.LeastSquares squares) {
            return List.of("squares", spec.view(), kind(squares.model()));
        }
        return List.of("ordinal", spec.view(), ((RewardSpec.Ordinal) spec).l2());
    }

    /** What a model is, wherever it stands in the task file. */
    private static Key kind(Object model) {
        return new Fingerprint().add(model).key();
    }

    private Map<String, RewardModels> together(List<RewardLesson> lessons) {
        int size = lessons.stream().mapToInt(one -> one.rated().size()).sum();
        List<Membership> memberships = new ArrayList<>();
        List<Trial> trials = new ArrayList<>();
        int from = 0;
        for (RewardLesson lesson : lessons) {
            memberships.add(membership(lesson));
            trials.addAll(trials(lesson, memberships.get(memberships.size() - 1), from, size));
            from += lesson.rated().size();
        }
        List<Model> fitted = fit(lessons, trials);
        Map<String, RewardModels> models = new LinkedHashMap<>();
        int at = 0;
        for (int i = 0; i < lessons.size(); i++) {
            List<List<Model>> bySeed = new ArrayList<>();
            for (int s = 0; s < trainings(lessons.get(i).spec()); s++) {
                bySeed.add(fitted.subList(at, at + memberships.get(i).folds()));
                at += memberships.get(i).folds();
            }
            models.put(lessons.get(i).name(), models(lessons.get(i), memberships.get(i), bySeed));
        }
        return models;
    }

    private Membership membership(RewardLesson lesson) {
        unlearnable(lesson).ifPresent(reason -> {
            throw new NothingToLearn(reason);
        });
        int clusters = Arrays.stream(lesson.clusters()).max().orElse(-1) + 1;
        return Membership.of(lesson.spec(), lesson.rated().cluster(), clusters, seed);
    }

    private static Optional<String> unlearnable(RewardLesson lesson) {
        if (lesson.rated() instanceof RatedPairs pairs) {
            return pairs.size() == 0
                    ? Optional.of(
                            "for no pair of its examples is rated, and no two candidates of a pool are rated differently")
                    : Optional.empty();
        }
        long levels = ((RatedPoints) lesson.rated()).levels();
        if (levels < 2) {
            return Optional.of(
                    "for its examples have " + (levels == 0 ? "no rating" : "one rating only, all the same"));
        }
        return lesson.spec() instanceof RewardSpec.Ordinal && levels > RewardSpec.Ordinal.LEVELS
                ? Optional.of("for ordinal is for up to " + RewardSpec.Ordinal.LEVELS + " levels, and its ratings have "
                        + levels + " different values; use least-squares")
                : Optional.empty();
    }

    private int trainings(RewardSpec.Trained spec) {
        return spec.draws() ? seeds : 1;
    }

    private List<Trial> trials(RewardLesson lesson, Membership membership, int from, int size) {
        List<Trial> trials = new ArrayList<>();
        for (int s = 0; s < trainings(lesson.spec()); s++) {
            long own = seed + s * NEXT_SEED;
            for (int fold = 0; fold < membership.folds(); fold++) {
                double[] weights = new double[size];
                System.arraycopy(
                        membership.weights(s, fold),
                        0,
                        weights,
                        from,
                        lesson.rated().size());
                trials.add(new Trial(weights, own, lesson.spec().start() == RewardSpec.Start.SHARED ? seed : own));
            }
        }
        return trials;
    }

    private static RewardModels models(RewardLesson lesson, Membership membership, List<List<Model>> bySeed) {
        int[] fold = Arrays.stream(lesson.clusters())
                .map(cluster -> membership.fold()[cluster])
                .toArray();
        return new RewardModels(bySeed, fold);
    }

    private List<Model> fit(List<RewardLesson> lessons, List<Trial> trials) {
        RewardSpec.Trained spec = lessons.get(0).spec();
        return spec instanceof RewardSpec.BradleyTerry pairs
                ? pairs(pairs.model(), lessons, trials)
                : points((RewardSpec.Points) spec, lessons, trials);
    }

    private List<Model> points(RewardSpec.Points spec, List<RewardLesson> lessons, List<Trial> trials) {
        List<RatedPoints> rated =
                lessons.stream().map(one -> (RatedPoints) one.rated()).toList();
        double[] values = rated.stream()
                .flatMapToDouble(one -> Arrays.stream(one.rating()))
                .toArray();
        List<PointHead> heads = trials.stream()
                .map(trial -> new PointHead(values, trial.weights(), trial.seed(), trial.start()))
                .toList();
        PointTrainer trainer =
                new PointTrainer(lessons.get(0).view(), joined(rated, RatedPoints::row), passes.threads());
        if (spec instanceof RewardSpec.Ordinal ordinal) {
            return trainer.ordinal(heads, ordinal.l2());
        }
        RewardSpec.PointModel model = ((RewardSpec.LeastSquares) spec).model();
        return model instanceof ModelSpec.Mlp net
                ? trainer.net(heads, net)
                : trainer.ridge(heads, ((RewardSpec.Linear) model).l2());
    }

    private List<Model> pairs(ModelSpec model, List<RewardLesson> lessons, List<Trial> trials) {
        List<RatedPairs> rated =
                lessons.stream().map(one -> (RatedPairs) one.rated()).toList();
        double[] labels = rated.stream()
                .flatMapToDouble(one -> Arrays.stream(one.preferred().values()))
                .toArray();
        Target target = Target.of(new Probabilities(LabelReader.PREFERENCES, labels));
        Inputs inputs =
                new Inputs(lessons.get(0).view(), joined(rated, RatedPairs::first), joined(rated, RatedPairs::second));
        List<Head> heads = trials.stream()
                .map(trial -> new Head(target, trial.weights(), trial.seed()).from(trial.start()))
                .toList();
        return passes.fit(model, inputs, heads);
    }

    private static <T> int[] joined(List<T> rated, Function<T, int[]> part) {
        return rated.stream()
                .flatMapToInt(one -> Arrays.stream(part.apply(one)))
                .toArray();
    }
}

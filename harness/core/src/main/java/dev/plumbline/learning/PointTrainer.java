package dev.plumbline.learning;

import dev.plumbline.dataset.View;
import dev.plumbline.watch.Steps;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Fits heads that learn numbers, in one pass over a view. Numbers are standardised for the fit and models scaled back, which leaves a ridge as it
 * is and makes a net independent of their unit. Models depend on their own head alone, as {@link Trainer}'s do.
 *
 * @param inputs each row of the view that is rated, perhaps several times
 */
record PointTrainer(Inputs inputs, int threads) {

    PointTrainer(View view, int[] rows, int threads) {
        this(new Inputs(view, rows, new int[0]), threads);
    }

    /** Least squares plus {@code l2 / 2} times the squared weights, halved squares, intercept free (scikit-learn's Ridge with {@code alpha = l2}). */
    List<Model> ridge(List<PointHead> heads, double l2) {
        List<Model> models = linear(heads, l2, PointTrainer::squared);
        return IntStream.range(0, heads.size())
                .mapToObj(h -> scaledBack(models.get(h), heads.get(h)))
                .toList();
    }

    /** Proportional odds plus {@code l2 / 2} times the squared weights. */
    List<Model> ordinal(List<PointHead> heads, double l2) {
        return linear(heads, l2, PointTrainer::ordinal);
    }

    /** A net by least squares. */
    List<Model> net(List<PointHead> heads, ModelSpec.Mlp spec) {
        Steps trainings = Watch.steps("trainings", heads.size());
        return Shares.joined(
                heads.size(),
                threads,
                (from, to) -> heads.subList(from, to).stream()
                        .map(head -> net(head, spec, trainings))
                        .toList());
    }

    private Model net(PointHead head, ModelSpec.Mlp spec, Steps trainings) {
        PointHead scaled = head.standardised();
        StepLoss loss = new SquaredLoss(scaled.values(), scaled.weights());
        NetFit.Course course = new NetFit.Course(head.weights(), head.seed(), head.start(), Optional.empty(), loss);
        Model model = scaledBack(
                new NetTrainer(spec).together(inputs, List.of(course)).get(0), head);
        trainings.done();
        return model;
    }

    /** A loss over the examples that are seen. */
    private interface Losses {
        PointLoss of(PointHead head, int[] seen);
    }

    private static PointLoss squared(PointHead head, int[] seen) {
        PointHead scaled = head.standardised();
        return new SquaredPoints(
                Arrays.stream(seen).mapToDouble(i -> scaled.values()[i]).toArray());
    }

    private static PointLoss ordinal(PointHead head, int[] seen) {
        List<Double> levels = levels(head);
        int[] level = Arrays.stream(seen)
                .map(i -> head.weights()[i] > 0 ? levels.indexOf(head.values()[i]) : 0)
                .toArray();
        return new CumulativeLogit(level, levels.size());
    }

    /** The numbers that a head sees, ascending, each once. */
    static List<Double> levels(PointHead head) {
        TreeSet<Double> levels = new TreeSet<>();
        IntStream.range(0, head.weights().length)
                .filter(i -> head.weights()[i] > 0)
                .forEach(i -> levels.add(head.values()[i] + 0.0));
        return new ArrayList<>(levels);
    }

    private List<Model> linear(List<PointHead> heads, double l2, Losses losses) {
        Steps trainings = Watch.steps("trainings", heads.size());
        return Shares.joined(
                heads.size(), threads, (from, to) -> together(heads.subList(from, to), l2, losses, trainings));
    }

    private List<Model> together(List<PointHead> heads, double l2, Losses losses, Steps trainings) {
        int[] seen = IntStream.range(0, inputs.size())
                .filter(i -> heads.stream().anyMatch(head -> head.weights()[i] > 0))
                .toArray();
        ConvexFit fit = new ConvexFit(inputs, seen);
        List<double[]> squares =
                fit.squares(heads.stream().map(PointHead::weights).toList());
        List<PointFit> fits = IntStream.range(0, heads.size())
                .mapToObj(h -> new PointFit(
                        Arrays.stream(seen)
                                .mapToDouble(i -> heads.get(h).weights()[i])
                                .toArray(),
                        losses.of(heads.get(h), seen),
                        l2,
                        squares.get(h)))
                .toList();
        return fit.fit(fits, 1, trainings);
    }

    private static Model scaledBack(Model model, PointHead head) {
        double mean = head.mean();
        double deviation = head.deviation();
        return model instanceof MlpModel net
                ? net.scaled(deviation, mean)
                : ((LinearModel) model).scaled(deviation, mean);
    }
}

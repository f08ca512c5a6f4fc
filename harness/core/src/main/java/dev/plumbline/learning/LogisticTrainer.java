package dev.plumbline.learning;

import dev.plumbline.watch.Steps;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits {@link ModelSpec.Logistic}.
 *
 * @param held doubles that the heads of all threads may hold at a time; more heads take turns
 */
record LogisticTrainer(double l2, long held) implements Trainer {

    /** 512 MiB. */
    private static final long HELD = 1L << 26;

    /**
     * Vectors of its size that a head holds: 10 pairs of the minimiser, its points and gradients, and its share of the
     * pass.
     */
    private static final int VECTORS = 30;

    LogisticTrainer(double l2) {
        this(l2, HELD);
    }

    @Override
    public List<Model> fit(Inputs inputs, List<Head> heads, int threads) {
        Batch batch = new Batch(inputs, heads).constant("logistic regression");
        Steps trainings = Watch.steps("trainings", heads.size());
        return Groups.fit(batch.heads(), threads, group -> inTurns(inputs, group, threads, trainings));
    }

    private List<Model> inTurns(Inputs inputs, List<Head> heads, int threads, Steps trainings) {
        long size = (long) VECTORS * inputs.view().columns() * new Batch(inputs, heads).outputs();
        int atOnce = (int) Math.max(1, Math.min(heads.size(), held / threads / Math.max(1, size)));
        List<Model> models = new ArrayList<>();
        for (int from = 0; from < heads.size(); from += atOnce) {
            List<Head> turn = heads.subList(from, Math.min(from + atOnce, heads.size()));
            models.addAll(together(new Batch(inputs, turn), trainings));
        }
        return models;
    }

    private List<Model> together(Batch batch, Steps trainings) {
        int[] seen = batch.seen();
        ConvexFit fit = new ConvexFit(batch.inputs(), seen);
        List<double[]> squares =
                fit.squares(batch.heads().stream().map(Head::weights).toList());
        boolean intercept = !batch.inputs().paired();
        List<LogisticHead> heads = IntStream.range(0, squares.size())
                .mapToObj(h -> new LogisticHead(batch.heads().get(h), seen, intercept, l2, squares.get(h)))
                .toList();
        return fit.fit(heads, batch.outputs(), trainings);
    }
}

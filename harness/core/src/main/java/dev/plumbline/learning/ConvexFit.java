package dev.plumbline.learning;

import dev.plumbline.watch.Steps;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits convex heads side by side: each pass over the view serves every head that has not converged. A head's sums are
 * its own, so its course is the same in any company.
 */
final class ConvexFit {

    private static final int BLOCK = 256;

    private final Pairing pairing;
    private final Kernel kernel;
    private final int columns;
    private final int[] seen;
    private final int[] rows;

    /**
     * Prepares.
     *
     * @param seen the examples that some head sees, ascending
     */
    ConvexFit(Inputs inputs, int[] seen) {
        this.pairing = new Pairing(inputs);
        this.kernel = Kernel.of(inputs.view(), Precision.DOUBLE);
        this.columns = inputs.view().columns();
        this.seen = seen;
        this.rows = new int[seen.length * pairing.width()];
        pairing.rows(seen, 0, seen.length, rows);
    }

    /**
     * The models of the heads, each of that many outputs.
     *
     * @param trainings is told of each head that has converged
     */
    List<Model> fit(List<? extends ConvexHead> heads, int outputs, Steps trainings) {
        List<ConvexHead> active = new ArrayList<>(heads);
        while (!active.isEmpty()) {
            List<ConvexHead> done = pass(active, outputs);
            active.removeAll(done);
            done.forEach(head -> trainings.done());
        }
        return heads.stream().map(ConvexHead::model).toList();
    }

    /**
     * For each of several weights of the examples the weighted sums of the squares of every column.
     *
     * @param weights a weight an example each
     */
    List<double[]> squares(List<double[]> weights) {
        double[] squares = kernel.byOutput(sums(weights), weights.size());
        return IntStream.range(0, weights.size())
                .mapToObj(h -> Arrays.copyOfRange(squares, h * columns, (h + 1) * columns))
                .toList();
    }

    private double[] sums(List<double[]> weights) {
        int m = weights.size();
        double[] squares = new double[columns * m];
        double[] d = new double[BLOCK * pairing.width() * m];
        for (int from = 0; from < rows.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, rows.length);
            for (int i = 0; i < (to - from) * m; i++) {
                d[i] = weights.get(i % m)[seen[(from + i / m) / pairing.width()]];
            }
            kernel.squares(rows, from, to, d, m, squares);
        }
        return squares;
    }

    /** One pass: value and gradient at every active head's point. Returns those that are done by it. */
    private List<ConvexHead> pass(List<ConvexHead> active, int outputs) {
        int m = active.size() * outputs;
        double[] weights = new double[columns * m];
        double[] intercepts = new double[m];
        for (int h = 0; h < active.size(); h++) {
            active.get(h).begin();
            active.get(h).weights(weights, h * outputs * columns);
            active.get(h).intercepts(intercepts, h * outputs);
        }
        double[] sums = gradients(active, kernel.arranged(weights, m), intercepts);
        List<ConvexHead> done = new ArrayList<>();
        for (int h = 0; h < active.size(); h++) {
            if (active.get(h).end(sums, h * outputs * columns)) {
                done.add(active.get(h));
            }
        }
        return done;
    }

    /** The gradients by the weights, output by output. */
    private double[] gradients(List<ConvexHead> active, double[] weights, double[] intercepts) {
        int m = intercepts.length;
        double[] sums = new double[columns * m];
        double[] z = new double[BLOCK * pairing.width() * m];
        for (int from = 0; from < seen.length; from += BLOCK) {
            Watch.check();
            block(active, from, Math.min(from + BLOCK, seen.length), weights, intercepts, z, sums);
        }
        return kernel.byOutput(sums, m);
    }

    private void block(
            List<ConvexHead> active,
            int from,
            int to,
            double[] weights,
            double[] intercepts,
            double[] z,
            double[] sums) {
        int m = intercepts.length;
        int width = pairing.width();
        int outputs = m / active.size();
        for (int i = 0; i < (to - from) * width; i++) {
            System.arraycopy(intercepts, 0, z, i * m, m);
        }
        kernel.forward(rows, from * width, to * width, weights, m, z);
        pairing.merge(z, to - from, m);
        for (int i = from; i < to; i++) {
            for (int h = 0; h < active.size(); h++) {
                active.get(h).see(i, z, (i - from) * m + h * outputs);
            }
        }
        pairing.spread(z, to - from, m);
        kernel.backward(rows, from * width, to * width, z, m, sums);
    }
}

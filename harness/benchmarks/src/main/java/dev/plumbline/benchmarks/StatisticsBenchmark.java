package dev.plumbline.benchmarks;

import dev.plumbline.policy.PolicyJobs;
import dev.plumbline.truth.TruthJobs;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The statistics on numbers of their own; {@link Statistics} has those that the peers read too. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class StatisticsBenchmark {

    private static final int ITEMS = 10_000;
    private static final int TRIALS = 20;

    private final Random random = new Random(1);
    private final double[][] weak = right(.75);
    private final double[][] student = right(.82);
    private final double[][] ceiling = right(.9);
    private final double[] scores = normal(1, ITEMS)[0];
    private final double[][] covariance = normal(200, 512);
    private final PolicyJobs policy = new PolicyJobs(normal(ITEMS, 64), normal(ITEMS, 64));
    private final DoubleSupplier auc = TruthJobs.auc(scores, weak[0]);
    private final Crowd crowd = crowd();

    private double[][] right(double share) {
        double[][] right = new double[TRIALS][ITEMS];
        for (double[] trial : right) {
            Arrays.setAll(trial, i -> random.nextDouble() < share ? 1 : 0);
        }
        return right;
    }

    private double[][] normal(int rows, int columns) {
        double[][] numbers = new double[rows][columns];
        for (double[] row : numbers) {
            Arrays.setAll(row, i -> random.nextGaussian());
        }
        return numbers;
    }

    /** 100,000 ratings of 10,000 items by 50 raters in 4 classes. */
    private Crowd crowd() {
        double[][] ratings = new double[3][10 * ITEMS];
        for (int r = 0; r < 10 * ITEMS; r++) {
            int item = r / 10;
            ratings[0][r] = item;
            ratings[1][r] = 5 * (r % 10) + random.nextInt(5);
            ratings[2][r] = random.nextDouble() < .6 ? item % 4 : random.nextInt(4);
        }
        return new Crowd(ratings);
    }

    /** What a bootstrap would be drawn for, by influence. */
    @Benchmark
    public double intervals() {
        return TruthJobs.intervals(weak, student, ceiling);
    }

    @Benchmark
    public double auc() {
        return auc.getAsDouble();
    }

    @Benchmark
    public double covariance() {
        return TruthJobs.covariance(covariance, covariance);
    }

    @Benchmark
    public double bestOf() {
        return policy.bestOf();
    }

    @Benchmark
    public double tilt() {
        return policy.tilt();
    }

    @Benchmark
    public double dawidSkene() {
        return crowd.dawidSkene();
    }
}

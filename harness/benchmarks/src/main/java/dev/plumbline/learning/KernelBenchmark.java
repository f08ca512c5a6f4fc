package dev.plumbline.learning;

import dev.plumbline.dataset.Draws;
import dev.plumbline.dataset.View;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The passes over a batch of 100 rows of 768 columns: 2 x 100 x 768 x m operations each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class KernelBenchmark {

    static final int ROWS = 100;
    static final int COLUMNS = 768;

    /** Outputs: one head of two classes, 16 and 64 of them, and one head of 26 classes. */
    @Param({"1", "16", "26", "64"})
    public int outputs;

    private final int[] rows = IntStream.range(0, ROWS).toArray();
    /** In steps and to convergence. */
    @Param({"SINGLE", "DOUBLE"})
    public String precision = "";

    private Kernel kernel = Kernel.of(new View.Dense(0, 0, new float[0]), Precision.DOUBLE);
    private double[] weights = {};
    private double[] scores = {};
    private double[] gradient = {};

    /** Fixed numbers. */
    static double[] numbers(int many) {
        Draws draws = Draws.of(1, "benchmark", many);
        return IntStream.range(0, many).mapToDouble(i -> draws.gaussian()).toArray();
    }

    static float[] floats(int many) {
        double[] numbers = numbers(many);
        float[] floats = new float[many];
        for (int i = 0; i < many; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    @Setup
    public void prepare() {
        kernel = Kernel.of(new View.Dense(ROWS, COLUMNS, floats(ROWS * COLUMNS)), Precision.valueOf(precision));
        weights = kernel.arranged(numbers(outputs * COLUMNS), outputs);
        scores = numbers(ROWS * outputs);
        gradient = kernel.arranged(new double[outputs * COLUMNS], outputs);
    }

    @Benchmark
    public double[] forward() {
        Arrays.fill(scores, 0);
        kernel.forward(rows, 0, ROWS, weights, outputs, scores);
        return scores;
    }

    @Benchmark
    public double[] backward() {
        Arrays.fill(gradient, 0);
        kernel.backward(rows, 0, ROWS, scores, outputs, gradient);
        return gradient;
    }
}

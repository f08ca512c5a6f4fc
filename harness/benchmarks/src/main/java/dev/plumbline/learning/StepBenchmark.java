package dev.plumbline.learning;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a step of training does beside its passes: the softmax of a batch of 100, and Adam's step over 768 weights. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class StepBenchmark {

    private final double[][] two = new double[KernelBenchmark.ROWS][];
    private final double[][] many = new double[KernelBenchmark.ROWS][];
    private final double[] ofTwo = new double[2];
    private final double[] ofMany = new double[26];
    private final double[] parameters = new double[KernelBenchmark.COLUMNS];
    private final double[] gradient = KernelBenchmark.numbers(KernelBenchmark.COLUMNS);
    private final Adam adam = new Adam(KernelBenchmark.COLUMNS);

    /** Draws the logits. */
    public StepBenchmark() {
        for (int i = 0; i < two.length; i++) {
            two[i] = new double[] {gradient[i]};
            many[i] = KernelBenchmark.numbers(ofMany.length);
        }
    }

    @Benchmark
    public double sigmoid() {
        double sum = 0;
        for (double[] logits : two) {
            Logits.softmax(logits, ofTwo);
            sum += ofTwo[0];
        }
        return sum;
    }

    @Benchmark
    public double softmaxOf26() {
        double sum = 0;
        for (double[] logits : many) {
            Logits.softmax(logits, ofMany);
            sum += ofMany[0];
        }
        return sum;
    }

    @Benchmark
    public double[] adam() {
        adam.step(parameters, gradient, 1e-3);
        return parameters;
    }
}

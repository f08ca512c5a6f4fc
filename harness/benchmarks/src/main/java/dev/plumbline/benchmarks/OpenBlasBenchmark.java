package dev.plumbline.benchmarks;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
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

/**
 * The passes of {@code KernelBenchmark} by OpenBLAS through JNI, in single precision, one thread, a batch a tile. Nothing is
 * copied: rows, weights and scores lie outside the heap, which is more than the product could have.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class OpenBlasBenchmark {

    private static final int ROWS = 100;
    private static final int COLUMNS = 768;

    @Param({"1", "16", "26", "64"})
    public int outputs;

    private FloatPointer rows = new FloatPointer();
    private FloatPointer weights = new FloatPointer();
    private FloatPointer scores = new FloatPointer();
    private FloatPointer gradient = new FloatPointer();

    private static FloatPointer numbers(int many) {
        Random random = new Random(1);
        float[] numbers = new float[many];
        for (int i = 0; i < many; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return new FloatPointer(numbers);
    }

    @Setup
    public void prepare() {
        openblas.blas_set_num_threads(1);
        rows = numbers(ROWS * COLUMNS);
        weights = numbers(outputs * COLUMNS);
        scores = numbers(ROWS * outputs);
        gradient = numbers(outputs * COLUMNS);
    }

    /** Scores = rows x the transpose of the weights, which stand output by output. */
    @Benchmark
    public FloatPointer forward() {
        cblas_sgemm(
                CblasRowMajor,
                CblasNoTrans,
                CblasTrans,
                ROWS,
                outputs,
                COLUMNS,
                1,
                rows,
                COLUMNS,
                weights,
                COLUMNS,
                0,
                scores,
                outputs);
        return scores;
    }

    /** Gradient = the transpose of the scores x rows. */
    @Benchmark
    public FloatPointer backward() {
        cblas_sgemm(
                CblasRowMajor,
                CblasTrans,
                CblasNoTrans,
                outputs,
                COLUMNS,
                ROWS,
                1,
                scores,
                outputs,
                rows,
                COLUMNS,
                0,
                gradient,
                COLUMNS);
        return gradient;
    }
}

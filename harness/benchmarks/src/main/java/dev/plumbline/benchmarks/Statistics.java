package dev.plumbline.benchmarks;

import dev.plumbline.dataset.MatrixFiles;
import dev.plumbline.dataset.ReadingJobs;
import dev.plumbline.policy.PolicyJobs;
import dev.plumbline.truth.TruthJobs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Times one job as often as it is told to, in one process: {@code job=auc data=FOLDER repeat=10}. Prints the first time, the
 * median of the rest, and a number by which both sides can be held against each other.
 */
public final class Statistics {

    private Statistics() {}

    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments);
        DoubleSupplier job = job(options.text("job"), Path.of(options.text("data")));
        int repeat = options.number("repeat", 10);
        double[] seconds = new double[repeat];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long used = 0;
        double check = 0;
        for (int i = 0; i < repeat; i++) {
            long busy = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            check = job.getAsDouble();
            used = threads.getCurrentThreadCpuTime() - busy;
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        double[] warm = Arrays.copyOfRange(seconds, Math.min(1, repeat / 2), repeat);
        Arrays.sort(warm);
        new Report()
                .put("first", seconds[0])
                .put("warm", warm[warm.length / 2])
                .put("last-cpu", used / 1e9)
                .put("least", warm[0])
                .put("check", check)
                .print();
    }

    private static DoubleSupplier job(String name, Path data) throws IOException {
        return switch (name) {
            case "intervals" -> {
                double[][] weak = read(data, "weak");
                double[][] student = read(data, "student");
                double[][] ceiling = read(data, "ceiling");
                yield () -> TruthJobs.intervals(weak, student, ceiling);
            }
            case "auc" -> {
                double[][] scores = read(data, "scores");
                yield TruthJobs.auc(scores[0], scores[1]);
            }
            case "best-of" -> policy(data)::bestOf;
            case "best-of-pool" -> policy(data)::bestOfPool;
            case "tilt" -> policy(data)::tilt;
            case "covariance" -> {
                double[][] reward = read(data, "covariance-reward");
                double[][] gold = read(data, "covariance-gold");
                yield () -> TruthJobs.covariance(reward, gold);
            }
            case "dawid-skene" -> new Crowd(read(data, "ratings"))::dawidSkene;
            default -> reading(name, data);
        };
    }

    private static DoubleSupplier reading(String name, Path data) throws IOException {
        return switch (name) {
            case "csv" -> () -> ReadingJobs.lines(data.resolve("texts.csv"));
            case "jsonl" -> () -> ReadingJobs.lines(data.resolve("texts.jsonl"));
            case "npy" -> () -> first(data.resolve("x.npy"));
            case "ngrams" -> {
                List<String> texts = ReadingJobs.texts(data.resolve("texts.csv"));
                yield () -> ReadingJobs.ngrams(texts);
            }
            default -> throw new IllegalArgumentException("no such job: " + name);
        };
    }

    private static double first(Path matrix) {
        try {
            return MatrixFiles.dense(matrix).values()[0];
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static PolicyJobs policy(Path data) throws IOException {
        return new PolicyJobs(read(data, "best-reward"), read(data, "best-gold"));
    }

    private static double[][] read(Path data, String name) throws IOException {
        return MatrixFiles.doubles(data.resolve(name + ".npy"));
    }
}

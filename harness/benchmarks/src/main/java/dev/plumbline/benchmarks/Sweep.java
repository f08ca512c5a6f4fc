package dev.plumbline.benchmarks;

import dev.plumbline.config.Place;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.learning.Head;
import dev.plumbline.learning.Inputs;
import dev.plumbline.learning.Model;
import dev.plumbline.learning.ModelSpec;
import dev.plumbline.learning.Predictions;
import dev.plumbline.learning.Target;
import dev.plumbline.learning.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A weak-to-strong sweep in one process: of every seed a weak model of the supervise rows, a student of its labels of the
 * transfer rows, and a ceiling of their truth.
 *
 * <p>{@code data=FOLDER model=linear seeds=5 epochs=20 hidden=64 batch=100 threads=2 mapped=no repeat=1}; of several
 * repeats the times are those of the last.
 */
public final class Sweep {

    private final SweepData data;
    private final Inputs inputs;
    private final Trainer trainer;
    private final int seeds;
    private final int threads;

    private Sweep(SweepData data, Options options) {
        this.data = data;
        this.inputs = data.inputs();
        this.trainer = Trainer.of(spec(options));
        this.seeds = options.number("seeds", 5);
        this.threads = options.number("threads", 2);
    }

    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments);
        Report report = new Report();
        long start = System.nanoTime();
        SweepData data = SweepData.read(
                Path.of(options.text("data")), options.text("mapped", "no").equals("yes"));
        report.put("read", (System.nanoTime() - start) / 1e9);
        for (int i = 0; i < options.number("repeat", 1); i++) {
            new Sweep(data, options).run(report);
        }
        report.print();
    }

    private static ModelSpec spec(Options options) {
        Place place = Place.of("benchmark");
        int epochs = options.number("epochs", 20);
        int batch = options.number("batch", 100);
        return switch (options.text("model", "linear")) {
            case "linear" -> new ModelSpec.Linear(place, epochs, batch, .001, 0);
            case "mlp" -> new ModelSpec.Mlp(place, options.number("hidden", 64), epochs, batch, .001, 0);
            case "logistic" -> new ModelSpec.Logistic(place, 1);
            default -> throw new IllegalArgumentException("no such model: " + options.text("model"));
        };
    }

    private void run(Report report) {
        long start = System.nanoTime();
        List<Head> weak = heads(Target.of(data.truths()), data.supervise());
        List<Probabilities> labels = said(trainer.fit(inputs, weak, threads), data.afterSupervise());
        List<Head> strong = new ArrayList<>();
        for (int s = 0; s < seeds; s++) {
            strong.add(new Head(Target.of(data.labels(labels.get(s))), data.transfer(), s));
        }
        strong.addAll(heads(Target.of(data.truths()), data.transfer()));
        List<Probabilities> said = said(trainer.fit(inputs, strong, threads), data.heldOut());
        report.put("train", (System.nanoTime() - start) / 1e9)
                .put("weak", accuracy(labels))
                .put("student", accuracy(said.subList(0, seeds)))
                .put("ceiling", accuracy(said.subList(seeds, 2 * seeds)));
    }

    private List<Head> heads(Target target, double[] weights) {
        List<Head> heads = new ArrayList<>();
        for (int s = 0; s < seeds; s++) {
            heads.add(new Head(target, weights, s));
        }
        return heads;
    }

    private List<Probabilities> said(List<Model> models, Inputs of) {
        return Predictions.of(models, of, data.classes(), threads);
    }

    private double accuracy(List<Probabilities> said) {
        return said.stream().mapToDouble(data::accuracy).average().orElseThrow();
    }
}

package dev.plumbline.learning;

import dev.plumbline.command.Commands;
import dev.plumbline.command.Job;
import dev.plumbline.dataset.Probabilities;
import dev.plumbline.watch.Steps;
import dev.plumbline.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Learns by a command: a run a head, as many side by side as there are threads. Targets must be constant. */
record CommandLearner(ModelSpec.Command command, Commands commands) implements Learner {

    @Override
    public List<Probabilities> learn(Inputs inputs, List<Head> heads, List<String> classes, Passes passes) {
        List<Job> jobs = new Batch(inputs, heads)
                .constant("a command").heads().stream()
                        .map(head ->
                                Job.learn(classes, head.seed(), command.reads(), inputs.view(), lesson(head, classes)))
                        .toList();
        ExecutorService pool = Executors.newFixedThreadPool(passes.threads());
        try {
            Steps runs = Watch.steps("runs of the command", jobs.size());
            List<Future<Probabilities>> pending = jobs.stream()
                    .map(job -> pool.submit(Watch.carried(() -> ran(job, runs))))
                    .toList();
            List<Probabilities> predictions = new ArrayList<>();
            for (Future<Probabilities> future : pending) {
                predictions.add(await(future));
            }
            return predictions;
        } finally {
            pool.shutdownNow();
        }
    }

    private Probabilities ran(Job job, Steps runs) {
        Probabilities predicted = commands.run(command.program(), job);
        runs.done();
        return predicted;
    }

    private static Job.Lesson lesson(Head head, List<String> classes) {
        double[] weights = head.weights();
        double[] labels = new double[weights.length * classes.size()];
        Arrays.fill(labels, Probabilities.ABSENT);
        double[] pull = new double[classes.size()];
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                Batch.pull(head, i, pull.clone(), 0, pull);
                System.arraycopy(pull, 0, labels, i * pull.length, pull.length);
            }
        }
        return new Job.Lesson(new Probabilities(classes, labels), weights);
    }

    private static Probabilities await(Future<Probabilities> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while commands were running", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a command ended in a way that none may", e);
        }
    }

    @Override
    public boolean draws() {
        return true;
    }

    @Override
    public String note() {
        return "predicted by the command '" + command.program().name()
                + "'; they repeat to the byte only as far as the command does";
    }
}

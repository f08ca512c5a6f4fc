package dev.plumbline.reports;

import dev.plumbline.Parts;
import dev.plumbline.Reporter;
import dev.plumbline.Run;
import dev.plumbline.TaskRun;
import dev.plumbline.reports.record.ComparisonsCsv;
import dev.plumbline.reports.record.ControlsCsv;
import dev.plumbline.reports.record.Csv;
import dev.plumbline.reports.record.DiscoveredCsv;
import dev.plumbline.reports.record.ExamplesCsv;
import dev.plumbline.reports.record.GatesCsv;
import dev.plumbline.reports.record.MetricsCsv;
import dev.plumbline.reports.record.RatersCsv;
import dev.plumbline.reports.record.SlicesCsv;
import dev.plumbline.reports.record.WellFormed;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * Writes {@code metrics.csv}, {@code gates.csv}, {@code comparisons.csv}, {@code slices.csv}, {@code discovered.csv}, {@code raters.csv}, {@code controls.csv} and
 * {@code examples.csv.gz}: UTF-8, a header line, a cell empty where there is nothing to say.
 */
public final class CsvReporter implements Reporter {

    @Override
    public void write(Run run, Path folder) throws IOException {
        write(run, folder, Parts.NONE);
    }

    @Override
    public void write(Run run, Path folder, Parts parts) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("metrics.csv"))) {
            file.write(rows(csv -> new MetricsCsv(csv).head()));
            for (TaskRun task : run.tasks()) {
                file.write(parts.of(task, "metrics.csv", () -> rows(csv -> new MetricsCsv(csv).write(task))));
            }
        }
        write(Files.newOutputStream(folder.resolve("gates.csv")), csv -> new GatesCsv(csv).write(run));
        write(Files.newOutputStream(folder.resolve("comparisons.csv")), csv -> new ComparisonsCsv(csv).write(run));
        write(Files.newOutputStream(folder.resolve("slices.csv")), csv -> new SlicesCsv(csv).write(run));
        write(Files.newOutputStream(folder.resolve("discovered.csv")), csv -> new DiscoveredCsv(csv).write(run));
        write(Files.newOutputStream(folder.resolve("raters.csv")), csv -> new RatersCsv(csv).write(run));
        write(Files.newOutputStream(folder.resolve("controls.csv")), csv -> new ControlsCsv(csv).write(run));
        try (OutputStream file = Files.newOutputStream(folder.resolve("examples.csv.gz"))) {
            file.write(zipped(rows(csv -> new ExamplesCsv(csv).head())));
            for (TaskRun task : run.tasks()) {
                file.write(parts.of(task, "examples.csv.gz", () -> examples(task)));
            }
        }
    }

    /** Each task is packed by itself: a file of several packed ones, one behind the other, unpacks to all of them. */
    private static byte[] examples(TaskRun task) {
        return zipped(rows(csv -> new ExamplesCsv(csv).write(task)));
    }

    /** The header holds no time, and since Java 16 no operating system either. */
    private static byte[] zipped(byte[] rows) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return packed.toByteArray();
    }

    private static byte[] rows(Consumer<Csv> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream file, Consumer<Csv> rows) throws IOException {
        try (Writer out =
                new WellFormed(new OutputStreamWriter(new BufferedOutputStream(file), StandardCharsets.UTF_8))) {
            rows.accept(new Csv(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

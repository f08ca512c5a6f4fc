package dev.plumbline.reports;

import dev.plumbline.Reporter;
import dev.plumbline.Run;
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
        write(Files.newOutputStream(folder.resolve("metrics.csv")), csv -> new MetricsCsv(csv).write(run));
        write(Files.newOutputStream(folder.resolve("gates.csv")), csv -> new GatesCsv(csv).write(run));
        write(Files.newOutputStream(folder.resolve("comparisons.csv")), csv -> new ComparisonsCsv(csv).write(run));
        write(Files.newOutputStream(folder.resolve("slices.csv")), csv -> new SlicesCsv(csv).write(run));
        write(Files.newOutputStream(folder.resolve("discovered.csv")), csv -> new DiscoveredCsv(csv).write(run));
        write(Files.newOutputStream(folder.resolve("raters.csv")), csv -> new RatersCsv(csv).write(run));
        write(Files.newOutputStream(folder.resolve("controls.csv")), csv -> new ControlsCsv(csv).write(run));
        // The header of this stream holds no time, and since Java 16 no operating system either.
        OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("examples.csv.gz")));
        write(gzip, csv -> new ExamplesCsv(csv).write(run));
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

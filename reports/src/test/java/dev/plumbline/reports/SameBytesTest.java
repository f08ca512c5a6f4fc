package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Reporter;
import dev.plumbline.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameBytesTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void all_reporters_are_found() {
        assertThat(reporters().stream().map(Reporter::getClass).map(Class::getSimpleName))
                .containsExactly("CsvReporter", "HtmlReporter", "JsonReporter", "MarkdownReporter", "VerdictReporter");
    }

    @Test
    void the_same_run_gives_the_same_bytes_in_another_country() throws IOException {
        Map<String, byte[]> here = write(SampleRun.plain(), folder.resolve("here"));
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Map<String, byte[]> there = write(SampleRun.plain(), folder.resolve("there"));

        assertThat(there.keySet())
                .containsExactly(
                        "comparisons.csv",
                        "controls.csv",
                        "discovered.csv",
                        "examples.csv.gz",
                        "gates.csv",
                        "metrics.csv",
                        "raters.csv",
                        "report.html",
                        "run.json",
                        "slices.csv",
                        "summary.md",
                        "verdict.json");
        there.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(here.get(file)));
    }

    @Test
    void turkish_letters_change_no_name() throws IOException {
        Map<String, byte[]> here = write(SampleRun.plain(), folder.resolve("here"));
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));

        assertThat(write(SampleRun.plain(), folder.resolve("there")).get("verdict.json"))
                .isEqualTo(here.get("verdict.json"));
    }

    @Test
    void nothing_is_not_a_number() throws IOException {
        Map<String, byte[]> files = write(SampleRun.plain(), folder.resolve("run"));
        files.put("examples.csv.gz", inflated(files.get("examples.csv.gz")));

        files.forEach((file, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(file)
                .isNotEmpty()
                .doesNotContain("\r")
                .satisfies(text -> assertThat(text.replaceAll("(?s)<script>.*?</script>", ""))
                        .doesNotContain("NaN", "Infinity")));
    }

    private static List<Reporter> reporters() {
        return ServiceLoader.load(Reporter.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(reporter -> reporter.getClass().getName()))
                .toList();
    }

    private static Map<String, byte[]> write(Run run, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Reporter reporter : reporters()) {
            reporter.write(run, folder);
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> written = Files.list(folder)) {
            for (Path file : written.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static byte[] inflated(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }
}

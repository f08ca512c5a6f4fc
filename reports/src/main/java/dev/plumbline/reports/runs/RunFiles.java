package dev.plumbline.reports.runs;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files in the folder of a run, read as they were written; what is missing or broken is told in one message. */
record RunFiles(Path folder) {

    /** The version of the files' shape that this program writes, and the only one that it reads. */
    private static final int FORMAT = 1;

    String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    Place place(String file) {
        return Place.of(folder.resolve(file).toString());
    }

    /** A whole JSON file. */
    JsonNode json(String file) throws IOException {
        try (InputStream in = open(file)) {
            return JsonMapper.shared().readTree(in);
        } catch (JacksonException e) {
            throw broken(file, e);
        }
    }

    /** A JSON file that names the version of its shape. */
    JsonNode versioned(String file) throws IOException {
        JsonNode root = json(file);
        checkFormat(file, root.path("format").asInt(0));
        return root;
    }

    void checkFormat(String file, int format) {
        if (format != FORMAT) {
            throw new BadInput(
                    place(file),
                    "expected format " + FORMAT + ", found " + (format == 0 ? "none" : format)
                            + ": the run was written by another version of Plumbline; run the tasks anew with this one");
        }
    }

    /** A JSON file that may be large, token by token. */
    void stream(String file, Consumer<JsonParser> reader) throws IOException {
        try (InputStream in = open(file);
                JsonParser parser = JsonMapper.shared().createParser(in)) {
            reader.accept(parser);
        } catch (JacksonException e) {
            throw broken(file, e);
        }
    }

    private BadInput broken(String file, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        Place whole = place(file);
        return new BadInput(
                at == null || at.getLineNr() < 1 ? whole : new Place(whole.file(), at.getLineNr(), at.getColumnNr()),
                "expected the JSON that a run writes, found something else; run the tasks anew");
    }

    /** The rows of a table, compressed or not. */
    void rows(String file, Consumer<CsvRows.Row> each) throws IOException {
        try (InputStream in = open(file);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
                Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8)) {
            new CsvRows(place(file), text).read(each);
        } catch (ZipException | java.io.EOFException e) {
            throw new BadInput(place(file), "expected a whole gzip file, found a broken one; run the tasks anew");
        }
    }

    private InputStream open(String file) throws IOException {
        if (!has(file)) {
            throw new BadInput(
                    place(file), "no such file; name the folder of a run, such as reports/runs/20261231-235959");
        }
        return new BufferedInputStream(Files.newInputStream(folder.resolve(file)), 1 << 16);
    }
}

package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.dataset.DataLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file to import.
 *
 * @param name as the user wrote it
 */
record Source(Path path, String name) {

    static Source of(Path cwd, String written) {
        Path path = cwd.resolve(written);
        if (!Files.isRegularFile(path)) {
            throw new BadInput(Place.of(written), "no such file; correct the path");
        }
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".parquet") || lower.endsWith(".arrow")) {
            throw new BadInput(
                    Place.of(written),
                    "expected CSV, JSON or JSON lines, found columns in a binary file; convert it, such as with Python:"
                            + " pandas.read_parquet(FILE).to_json('rows.jsonl', orient='records', lines=True)");
        }
        return new Source(path, written);
    }

    /** The name of the file without its folders. */
    String file() {
        return String.valueOf(path.getFileName());
    }

    /** The name without folders and endings, such as {@code rows} for {@code data/rows.jsonl.gz}. */
    String stem() {
        return file().replaceFirst("(?i)(\\.(csv|json|jsonl))?(\\.gz)?$", "");
    }

    /** Hands over the lines in order; at least one. */
    void rows(Consumer<Row> each) {
        DataLines.read(path, name, line -> each.accept(new Row(line)));
    }

    /** The first line, to tell what the file is. */
    Row first() {
        AtomicReference<@Nullable Row> first = new AtomicReference<>();
        rows(row -> first.compareAndSet(null, row));
        Row row = first.get();
        if (row == null) {
            throw new IllegalStateException(name + " was read and has no line");
        }
        return row;
    }

    /** The SHA-256 of its bytes, in hexadecimal digits. */
    String sha256() throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }
}

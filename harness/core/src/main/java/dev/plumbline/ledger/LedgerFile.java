package dev.plumbline.ledger;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import dev.plumbline.files.HeldFile;
import dev.plumbline.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger's file: read, and replaced as a whole, by one writer at a time. A writer that is killed leaves the last version as it was, and nothing that
 * another would wait for.
 *
 * @param place where the task states its ledger
 */
record LedgerFile(Path file, Place place) {

    static final String NAME = "ledger.json";

    private static final int ATTEMPTS = 500;
    private static final long WAIT_MILLIS = 10;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    LedgerBook read() {
        if (Files.notExists(file)) {
            return LedgerBook.EMPTY;
        }
        try {
            return MAPPER.readValue(Files.readString(file), LedgerBook.class);
        } catch (IOException | JacksonException e) {
            throw refused(
                    "cannot be read as a ledger, which would start its count anew; restore it from version control");
        }
    }

    /** Refuses where an update could not be written. */
    void probe() {
        read();
        if (!Files.isWritable(folder())) {
            throw unwritable("");
        }
    }

    /** Reads, changes and writes while no other program does; gives what was written. */
    LedgerBook update(UnaryOperator<LedgerBook> change) {
        try {
            HeldFile held = hold();
            try {
                LedgerBook book = change.apply(read());
                String text = MAPPER.writeValueAsString(book).replace("\r\n", "\n") + "\n";
                WholeFile.write(file, whole -> Files.writeString(whole, text));
                return book;
            } finally {
                held.close();
            }
        } catch (IOException e) {
            throw unwritable(" (" + e + ")");
        }
    }

    /** Once no other run holds it. */
    private HeldFile hold() throws IOException {
        Path lock = folder().resolve(NAME + ".lock");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<HeldFile> held = HeldFile.tryHold(lock);
            if (held.isPresent()) {
                return held.get();
            }
            pause();
        }
        throw refused("is being written by another run; wait until that has ended, and run again");
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another run held the ledger", e);
        }
    }

    private BadInput unwritable(String why) {
        return refused("cannot be written" + why
                + ", so this ask of held-out truth would go uncounted; make its folder writable,"
                + " or leave out truth.ledger");
    }

    private BadInput refused(String message) {
        return new BadInput(place, "the ledger " + file + " " + message);
    }

    private Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}

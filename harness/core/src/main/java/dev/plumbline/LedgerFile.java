package dev.plumbline;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger's file: read, and replaced as a whole. The next version is written under another name, which only one writer at a time
 * can have, and then takes the place of the last.
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
            throw unwritable();
        }
    }

    /** Reads, changes and writes while no other program does; gives what was written. */
    LedgerBook update(UnaryOperator<LedgerBook> change) {
        Path next = folder().resolve(NAME + ".next");
        try {
            claim(next);
        } catch (FileAlreadyExistsException e) {
            throw refused("is being written by another run, or one ended while it did; if none is running, delete "
                    + next.getFileName());
        } catch (IOException e) {
            throw unwritable();
        }
        boolean moved = false;
        try {
            LedgerBook book = change.apply(read());
            Files.writeString(next, MAPPER.writeValueAsString(book).replace("\r\n", "\n") + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            moved = true;
            return book;
        } catch (IOException e) {
            throw unwritable();
        } finally {
            // Once it is moved, the name may already be another writer's.
            if (!moved) {
                release(next);
            }
        }
    }

    /** Makes the file of the next version, once no other run holds it. */
    private static void claim(Path next) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.newByteChannel(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                        .close();
                return;
            } catch (FileAlreadyExistsException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another run held the ledger", e);
        }
    }

    private void release(Path next) {
        try {
            Files.deleteIfExists(next);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private BadInput unwritable() {
        return refused("cannot be written, so this ask of held-out truth would go uncounted; make its folder writable,"
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

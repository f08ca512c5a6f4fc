package dev.plumbline.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that one program at a time can hold, and within it one thread. The system lets go of it when its program ends, however that ends: what a killed
 * program held can be held again at once.
 */
public final class HeldFile implements Closeable {

    private static final AtomicLong NEXT = new AtomicLong();

    private final Path file;
    private final FileChannel channel;

    private HeldFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Makes and holds it, unless somebody else does.
     *
     * @throws IOException where it cannot be made
     */
    public static Optional<HeldFile> tryHold(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            return Optional.empty();
        }
        HeldFile held = new HeldFile(file, channel);
        try {
            if (held.isThere()) {
                return Optional.of(held);
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            held.close();
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this program has it.
            return false;
        }
    }

    /** Whether it is still the file of that name: who held it before deletes it, and another may have made it anew since it was opened. */
    private boolean isThere() throws IOException {
        String mark = ProcessHandle.current().pid() + "-" + System.nanoTime() + "-" + NEXT.incrementAndGet();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).equals(mark);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Deletes it and lets go of it. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }
}

package dev.plumbline.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 of files. A file of 1 MB and more whose path, size and time of change are those of an earlier hash is not read again, unless all are to be
 * verified; within one program no file is read twice while its size and time stay.
 */
public final class FileHashes {

    private static final long TRUSTED = 1 << 20;
    /** A file that was changed so shortly before it was hashed may change again without its time showing it. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Optional<Store> store;
    private final boolean verify;
    private final Map<Seen, String> known = new ConcurrentHashMap<>();

    private record Seen(String path, long size, long changed) {}

    /**
     * Hashes of files.
     *
     * @param store where those of large files are kept
     * @param verify whether to read every file, whatever is kept
     */
    public FileHashes(Optional<Store> store, boolean verify) {
        this.store = store;
        this.verify = verify;
    }

    /** 64 hexadecimal digits. */
    public String of(Path file) throws IOException {
        Path real = file.toRealPath();
        BasicFileAttributes is = Files.readAttributes(real, BasicFileAttributes.class);
        Instant changed = is.lastModifiedTime().toInstant();
        Seen seen = new Seen(
                real.toString(),
                is.size(),
                Math.addExact(Math.multiplyExact(changed.getEpochSecond(), 1_000_000_000L), changed.getNano()));
        String before = known.get(seen);
        if (before != null) {
            return before;
        }
        String hash = seen.size < TRUSTED ? Hashes.of(real) : large(seen, real, changed);
        known.put(seen, hash);
        return hash;
    }

    private String large(Seen seen, Path file, Instant changed) throws IOException {
        Key key = new Fingerprint().add("file").add(seen).key();
        Optional<byte[]> kept = verify ? Optional.empty() : store.flatMap(of -> of.get(key));
        if (kept.filter(bytes -> bytes.length == 32).isPresent()) {
            return HexFormat.of().formatHex(kept.get());
        }
        Instant now = Instant.now();
        String hash = Hashes.of(file);
        if (changed.plus(SETTLED).isBefore(now)) {
            store.ifPresent(of -> of.put(key, "hash of " + file, HexFormat.of().parseHex(hash)));
        }
        return hash;
    }
}

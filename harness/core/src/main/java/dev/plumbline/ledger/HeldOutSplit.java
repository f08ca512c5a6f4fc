package dev.plumbline.ledger;

import dev.plumbline.Task;
import dev.plumbline.cache.Hashes;
import dev.plumbline.dataset.Dataset;
import dev.plumbline.dataset.Split;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What the held-out examples of a run are known by in a ledger: which examples, and the truth of what. The truth itself
 * is not in it, so a label that is corrected does not make another split, and nobody can guess labels by it.
 *
 * @param id 32 hexadecimal digits of the SHA-256 of the name of the truth and the ids, sorted, each behind its length
 * @param truth the truth column; for a world its seed, which tells generated examples of the same id apart
 * @param examples how many there are
 */
public record HeldOutSplit(String id, String truth, int examples) {

    private static final int DIGITS = 32;
    private static final int SHOWN = 8;

    public static HeldOutSplit of(Task task, Dataset dataset) {
        String truth = task.truth()
                .column()
                .orElseGet(() -> "world of seed " + task.dataset().seed());
        String[] ids = Arrays.stream(dataset.splits().rows(Split.HELD_OUT))
                .mapToObj(dataset.examples()::id)
                .sorted()
                .toArray(String[]::new);
        MessageDigest digest = Hashes.sha256();
        add(digest, truth);
        for (String id : ids) {
            add(digest, id);
        }
        String id = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        return new HeldOutSplit(id, truth, ids.length);
    }

    /** Enough of it to find it in the ledger. */
    String shortId() {
        return id.substring(0, SHOWN);
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}

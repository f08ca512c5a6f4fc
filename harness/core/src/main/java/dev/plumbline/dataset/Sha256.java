package dev.plumbline.dataset;

import dev.plumbline.cache.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The SHA-256 of a text in UTF-8. */
public final class Sha256 {

    private Sha256() {}

    /** 64 hexadecimal digits. */
    public static String of(String text) {
        return HexFormat.of().formatHex(Hashes.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}

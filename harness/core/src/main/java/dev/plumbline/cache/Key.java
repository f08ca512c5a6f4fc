package dev.plumbline.cache;

/**
 * What a result depends on, as a SHA-256: results of one key are the same bytes.
 *
 * @param hex 64 hexadecimal digits
 */
public record Key(String hex) {

    private static final int DIGITS = 64;

    public Key {
        if (hex.length() != DIGITS || !hex.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("expected " + DIGITS + " hexadecimal digits, found '" + hex + "'");
        }
    }
}

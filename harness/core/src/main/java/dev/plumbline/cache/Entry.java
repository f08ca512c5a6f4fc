package dev.plumbline.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A stored result as a file: a head of 80 bytes with what it is, then its label in UTF-8, then the result.
 *
 * <pre>
 * bytes  0..3   PLMB
 *        4..7   the number of this format, 1
 *        8..39  the key
 *       40..71  SHA-256 of label and result
 *       72..75  length of the label
 *       76..79  length of the result
 * </pre>
 *
 * @param label what it is, for people, such as {@code learning of fabricated-citations}
 */
record Entry(Key key, String label, byte[] payload) {

    static final int FORMAT = 1;
    static final int HEAD = 80;
    private static final int MAGIC = 0x504c4d42;
    private static final int HASH = 32;

    byte[] bytes() {
        byte[] name = label.getBytes(StandardCharsets.UTF_8);
        ByteBuffer body = ByteBuffer.allocate(Math.addExact(HEAD + name.length, payload.length));
        body.putInt(MAGIC)
                .putInt(FORMAT)
                .put(HexFormat.of().parseHex(key.hex()))
                .put(hash(name, payload, 0));
        return body.putInt(name.length)
                .putInt(payload.length)
                .put(name)
                .put(payload)
                .array();
    }

    /**
     * The result in a file.
     *
     * @throws Malformed if it is not whole, or the result of another key
     */
    static byte[] payload(byte[] file, Key key) throws Malformed {
        ByteBuffer in = head(file);
        byte[] of = new byte[HASH];
        in.get(of);
        if (!Arrays.equals(of, HexFormat.of().parseHex(key.hex()))) {
            throw new Malformed("it is of another key");
        }
        byte[] hash = new byte[HASH];
        in.get(hash);
        int label = in.getInt();
        int length = in.getInt();
        if (label < 0 || length < 0 || (long) HEAD + label + length != file.length) {
            throw new Malformed("its length is not what it says");
        }
        byte[] name = Arrays.copyOfRange(file, HEAD, HEAD + label);
        if (!Arrays.equals(hash, hash(name, file, HEAD + label))) {
            throw new Malformed("its bytes are not what its hash says");
        }
        return Arrays.copyOfRange(file, HEAD + label, file.length);
    }

    /** The label in the first bytes of a file. */
    static String label(byte[] start) throws Malformed {
        ByteBuffer in = head(start);
        int length = in.getInt(HEAD - 2 * Integer.BYTES);
        if (length < 0 || length > start.length - HEAD) {
            throw new Malformed("its label is longer than it");
        }
        return new String(start, HEAD, length, StandardCharsets.UTF_8);
    }

    /** Behind magic and format. */
    private static ByteBuffer head(byte[] file) throws Malformed {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length < HEAD || in.getInt() != MAGIC) {
            throw new Malformed("it does not begin as an entry does");
        }
        int format = in.getInt();
        if (format != FORMAT) {
            throw new Malformed("its format is " + format + ", not " + FORMAT);
        }
        return in;
    }

    private static byte[] hash(byte[] name, byte[] of, int from) {
        var digest = Hashes.sha256();
        digest.update(name);
        digest.update(of, from, of.length - from);
        return digest.digest();
    }
}

package dev.plumbline.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow as values are written. */
public final class Sink {

    private static final int FIRST = 1024;

    private byte[] bytes = new byte[FIRST];
    private int size;

    Sink() {}

    public void bit(boolean value) {
        room(1)[size++] = (byte) (value ? 1 : 0);
    }

    /** A number of at least 0, seven bits a byte, the lowest first. */
    public void count(int value) {
        room(5);
        int rest = value;
        while (rest > 0x7f) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    public void integer(int value) {
        buffer(Integer.BYTES).putInt(value);
    }

    public void whole(long value) {
        buffer(Long.BYTES).putLong(value);
    }

    /** To the last bit, also where it is no number. */
    public void real(double value) {
        whole(Double.doubleToRawLongBits(value));
    }

    /** How many there are, then each by its raw bits: a view of the bytes as doubles might make one NaN of another. */
    public void reals(double[] values) {
        count(values.length);
        ByteBuffer next = buffer(Math.multiplyExact(values.length, Double.BYTES));
        for (double value : values) {
            next.putLong(Double.doubleToRawLongBits(value));
        }
    }

    /** In UTF-8; a text that UTF-8 cannot hold, with half a surrogate pair, as its chars. */
    public void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        boolean whole = new String(utf8, StandardCharsets.UTF_8).equals(value);
        bit(whole);
        if (whole) {
            block(utf8);
        } else {
            count(value.length());
            buffer(value.length() * Character.BYTES).asCharBuffer().put(value);
        }
    }

    /** Bytes behind their number. */
    void block(byte[] value) {
        count(value.length);
        System.arraycopy(value, 0, room(value.length), size, value.length);
        size += value.length;
    }

    /** Room for so many bytes, which count as written. */
    ByteBuffer buffer(int length) {
        ByteBuffer buffer = ByteBuffer.wrap(room(length), size, length);
        size += length;
        return buffer;
    }

    private byte[] room(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * bytes.length)));
        }
        return bytes;
    }

    byte[] written() {
        return Arrays.copyOf(bytes, size);
    }
}

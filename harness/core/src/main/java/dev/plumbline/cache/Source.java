package dev.plumbline.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes that values are read from. Nothing is taken on trust: no number of elements is believed that the bytes left cannot hold. */
public final class Source {

    private static final int DEEPEST = 200;

    private final ByteBuffer bytes;
    private int depth;

    Source(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    public boolean bit() throws Malformed {
        byte value = buffer(1).get();
        if (value != 0 && value != 1) {
            throw new Malformed("expected 0 or 1 at byte " + (bytes.position() - 1) + ", found " + value);
        }
        return value == 1;
    }

    /** A number of things that take at least {@code width} bytes each. */
    public int count(int width) throws Malformed {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            byte part = buffer(1).get();
            value |= (part & 0x7f) << shift;
            if (part >= 0) {
                return held(value, width);
            }
        }
        throw new Malformed("no number ends before byte " + bytes.position());
    }

    private int held(int value, int width) throws Malformed {
        if (value < 0 || (long) value * width > bytes.remaining()) {
            throw new Malformed(
                    "expected at most " + bytes.remaining() + " bytes more, found " + value + " things of " + width);
        }
        return value;
    }

    public int integer() throws Malformed {
        return buffer(Integer.BYTES).getInt();
    }

    public long whole() throws Malformed {
        return buffer(Long.BYTES).getLong();
    }

    public double real() throws Malformed {
        return Double.longBitsToDouble(whole());
    }

    public double[] reals() throws Malformed {
        double[] values = new double[count(Double.BYTES)];
        ByteBuffer next = buffer(values.length * Double.BYTES);
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.longBitsToDouble(next.getLong());
        }
        return values;
    }

    public String text() throws Malformed {
        return bit() ? new String(block(), StandardCharsets.UTF_8) : chars();
    }

    private String chars() throws Malformed {
        char[] chars = new char[count(Character.BYTES)];
        buffer(chars.length * Character.BYTES).asCharBuffer().get(chars);
        return new String(chars);
    }

    byte[] block() throws Malformed {
        byte[] block = new byte[count(1)];
        bytes.get(block);
        return block;
    }

    /** The next bytes, which count as read. */
    ByteBuffer buffer(int length) throws Malformed {
        if (length > bytes.remaining()) {
            throw new Malformed("expected " + length + " bytes more, found " + bytes.remaining());
        }
        ByteBuffer next = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return next;
    }

    /** Within one record more. */
    void down() throws Malformed {
        if (++depth > DEEPEST) {
            throw new Malformed("expected no more than " + DEEPEST + " records within each other, found more");
        }
    }

    void up() {
        depth--;
    }

    void end() throws Malformed {
        if (bytes.hasRemaining()) {
            throw new Malformed("expected the end, found " + bytes.remaining() + " bytes more");
        }
    }
}

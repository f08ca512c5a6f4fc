package dev.plumbline.cache;

import java.nio.ByteBuffer;
import java.util.Map;

/** The forms of arrays of numbers: how many there are, then their bits. */
final class PrimitiveArrays {

    static final Map<Class<?>, Form<?>> FORMS = Map.ofEntries(
            Scalars.form(double[].class, (double[] reals, Sink out) -> out.reals(reals), Source::reals),
            Scalars.form(float[].class, PrimitiveArrays::write, PrimitiveArrays::floats),
            Scalars.form(int[].class, PrimitiveArrays::write, PrimitiveArrays::ints),
            Scalars.form(long[].class, PrimitiveArrays::write, PrimitiveArrays::longs),
            Scalars.form(byte[].class, (byte[] block, Sink out) -> out.block(block), Source::block),
            Scalars.form(boolean[].class, PrimitiveArrays::write, PrimitiveArrays::bits));

    private PrimitiveArrays() {}

    private static void write(float[] values, Sink out) {
        out.count(values.length);
        ByteBuffer bytes = out.buffer(values.length * Float.BYTES);
        for (float value : values) {
            bytes.putInt(Float.floatToRawIntBits(value));
        }
    }

    private static float[] floats(Source in) throws Malformed {
        float[] values = new float[in.count(Float.BYTES)];
        ByteBuffer bytes = in.buffer(values.length * Float.BYTES);
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(bytes.getInt());
        }
        return values;
    }

    private static void write(int[] values, Sink out) {
        out.count(values.length);
        out.buffer(values.length * Integer.BYTES).asIntBuffer().put(values);
    }

    private static int[] ints(Source in) throws Malformed {
        int[] values = new int[in.count(Integer.BYTES)];
        in.buffer(values.length * Integer.BYTES).asIntBuffer().get(values);
        return values;
    }

    private static void write(long[] values, Sink out) {
        out.count(values.length);
        out.buffer(values.length * Long.BYTES).asLongBuffer().put(values);
    }

    private static long[] longs(Source in) throws Malformed {
        long[] values = new long[in.count(Long.BYTES)];
        in.buffer(values.length * Long.BYTES).asLongBuffer().get(values);
        return values;
    }

    private static void write(boolean[] values, Sink out) {
        out.count(values.length);
        for (boolean value : values) {
            out.bit(value);
        }
    }

    private static boolean[] bits(Source in) throws Malformed {
        boolean[] values = new boolean[in.count(1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.bit();
        }
        return values;
    }
}

package dev.plumbline.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files of numpy.save for tests. */
public final class Npy {

    private Npy() {}

    /** Magic, version 1.0, and a header padded to 128 bytes in all. */
    public static byte[] header(String descr, String fortran, String shape) {
        String text = "{'descr': " + descr + ", 'fortran_order': " + fortran + ", 'shape': (" + shape + "), }";
        ByteBuffer header = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        header.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) 118);
        header.put(String.format("%-117s\n", text).getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }

    /** Rows of single precision. */
    public static Path floats(Path file, int columns, float... values) {
        ByteBuffer bytes = start("'<f4'", columns, values.length, Float.BYTES);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return write(file, bytes.array());
    }

    /** Rows of double precision. */
    public static Path doubles(Path file, int columns, double... values) {
        ByteBuffer bytes = start("'<f8'", columns, values.length, Double.BYTES);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return write(file, bytes.array());
    }

    private static ByteBuffer start(String descr, int columns, int values, int width) {
        ByteBuffer bytes = ByteBuffer.allocate(128 + values * width).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.put(header(descr, "False", values / columns + ", " + columns));
    }

    static Path write(Path file, byte[]... parts) {
        try {
            int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
            ByteBuffer all = ByteBuffer.allocate(length);
            for (byte[] part : parts) {
                all.put(part);
            }
            return Files.write(file, all.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A matrix as a view of all of its rows, as they are. */
    public static View.Mapped mapped(Path file, int[] at) {
        return mapped(file, at, new double[0], new double[0]);
    }

    /** Likewise, standardized. */
    public static View.Mapped mapped(Path file, int[] at, double[] mean, double[] deviations) {
        try {
            NpyHeader header = NpyHeader.read(file, file.toString());
            MappedRows rows = new MappedRows(file, header);
            long checksum = MatrixPass.checksum(rows, header.rows());
            return new View.Mapped(new MatrixFile(file, "test", header, checksum, rows), at, mean, deviations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

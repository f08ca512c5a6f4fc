package dev.plumbline.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a matrix file in memory that the operating system lends: chunks of whole rows, as one mapping holds 2 GB at
 * most. Takes any number of threads. A file that is cut off while it is mapped ends the Java machine's access to it.
 */
final class MappedRows {

    private static final int CHUNK = 1 << 30;

    private final NpyHeader header;
    private final int height;
    private final List<ByteBuffer> chunks = new ArrayList<>();

    MappedRows(Path path, NpyHeader header) {
        this(path, header, CHUNK);
    }

    MappedRows(Path path, NpyHeader header, int chunk) {
        this.header = header;
        this.height = Math.max(1, chunk / header.width());
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            for (int row = 0; row < header.rows(); row += Math.min(height, header.rows() - row)) {
                long at = header.start() + (long) row * header.width();
                long length = (long) Math.min(height, header.rows() - row) * header.width();
                chunks.add(
                        channel.map(FileChannel.MapMode.READ_ONLY, at, length).order(ByteOrder.LITTLE_ENDIAN));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int columns() {
        return header.columns();
    }

    /** Bytes of a row. */
    int width() {
        return header.width();
    }

    /** The bytes from a row to at most another, as far as they lie in one chunk. */
    ByteBuffer bytes(int from, int to) {
        int end = Math.min(to, from - from % height + height);
        int at = from % height * header.width();
        return chunks.get(from / height).slice(at, (end - from) * header.width());
    }

    /** Writes a row as it is, numbers of double precision rounded. */
    void floats(int row, float[] values, int at) {
        if (header.format() == NumberFormat.FLOAT32) {
            FloatBuffer floats = chunks.get(row / height).asFloatBuffer();
            floats.get(row % height * columns(), values, at, columns());
            return;
        }
        double[] wide = new double[columns()];
        doubles(row, wide);
        for (int j = 0; j < wide.length; j++) {
            values[at + j] = (float) wide[j];
        }
    }

    /** Writes a row, to the last bit. */
    void doubles(int row, double[] values) {
        if (header.format() == NumberFormat.FLOAT64) {
            chunks.get(row / height).asDoubleBuffer().get(row % height * columns(), values, 0, columns());
            return;
        }
        // All of the row at once: one number at a time out of a buffer is several times slower.
        float[] narrow = new float[columns()];
        floats(row, narrow, 0);
        for (int j = 0; j < narrow.length; j++) {
            values[j] = narrow[j];
        }
    }
}

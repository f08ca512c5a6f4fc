package dev.plumbline.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Matrix files as a task's reader reads them: header, checksum, and whether every number is finite. */
public final class MatrixFiles {

    private MatrixFiles() {}

    /** The rows as they are, in a file that the operating system maps. */
    public static View.Mapped mapped(Path path) throws IOException {
        NpyHeader header = NpyHeader.read(path, path.toString());
        MappedRows matrix = new MappedRows(path, header);
        MatrixPass pass = new MatrixPass(matrix, header.rows());
        Problems problems = new Problems();
        int[] all = IntStream.range(0, header.rows()).toArray();
        long checksum = pass.run(all, new boolean[all.length], ids(all), place(path), problems);
        problems.raise();
        return new View.Mapped(
                new MatrixFile(path, "benchmark", header, checksum, matrix), all, new double[0], new double[0]);
    }

    private static dev.plumbline.config.Place place(Path path) {
        return dev.plumbline.config.Place.of(path.toString());
    }

    private static List<String> ids(int[] rows) {
        return Arrays.stream(rows).mapToObj(Integer::toString).toList();
    }

    /** The rows in the heap. */
    public static View.Dense dense(Path path) throws IOException {
        View.Mapped mapped = mapped(path);
        float[] values = new float[Math.multiplyExact(mapped.rows(), mapped.columns())];
        RowReader.of(mapped).read(mapped.at(), 0, mapped.rows(), values);
        return new View.Dense(mapped.rows(), mapped.columns(), values);
    }

    /** A matrix of few numbers, row by row, to the last bit. */
    public static double[][] doubles(Path path) throws IOException {
        NpyHeader header = NpyHeader.read(path, path.toString());
        MappedRows matrix = new MappedRows(path, header);
        double[][] rows = new double[header.rows()][header.columns()];
        for (int i = 0; i < rows.length; i++) {
            matrix.doubles(i, rows[i]);
        }
        return rows;
    }
}

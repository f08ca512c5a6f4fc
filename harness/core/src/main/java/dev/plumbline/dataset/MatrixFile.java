package dev.plumbline.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A matrix in a file, by reference: where it is, how it is laid out, and the CRC-32C of its numbers. Stored, it is this
 * reference; read back, it is refused where the file is gone or holds other numbers.
 */
public final class MatrixFile {

    private final String path;
    private final String model;
    private final int rows;
    private final int columns;
    private final long checksum;
    private final MappedRows mapped;

    MatrixFile(Path path, String model, NpyHeader header, long checksum, MappedRows mapped) {
        this.path = path.toAbsolutePath().toString();
        this.model = model;
        this.rows = header.rows();
        this.columns = header.columns();
        this.checksum = checksum;
        this.mapped = mapped;
    }

    /**
     * The matrix of a reference.
     *
     * @throws BadInput if the file holds other numbers
     */
    @JsonCreator
    public static MatrixFile readBack(
            @JsonProperty("path") String path,
            @JsonProperty("model") String model,
            @JsonProperty("rows") int rows,
            @JsonProperty("columns") int columns,
            @JsonProperty("checksum") long checksum)
            throws IOException {
        Path file = Path.of(path);
        NpyHeader header = NpyHeader.read(file, path);
        MappedRows mapped = new MappedRows(file, header);
        boolean same = header.rows() == rows && header.columns() == columns;
        if (!same || MatrixPass.checksum(mapped, rows) != checksum) {
            throw new BadInput(
                    Place.of(path), "expected the matrix that was here before, found another; compute the result anew");
        }
        return new MatrixFile(file, model, header, checksum, mapped);
    }

    /** Whether both are the same numbers in the same file. */
    boolean sameAs(MatrixFile other) {
        return path.equals(other.path) && checksum == other.checksum;
    }

    @JsonProperty("path")
    public String path() {
        return path;
    }

    /** What made the matrix. */
    @JsonProperty("model")
    public String model() {
        return model;
    }

    @JsonProperty("rows")
    public int rows() {
        return rows;
    }

    @JsonProperty("columns")
    public int columns() {
        return columns;
    }

    @JsonProperty("checksum")
    public long checksum() {
        return checksum;
    }

    MappedRows mapped() {
        return mapped;
    }
}

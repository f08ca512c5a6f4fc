package dev.plumbline.reuse;

import dev.plumbline.cache.Form;
import dev.plumbline.cache.Malformed;
import dev.plumbline.cache.Sink;
import dev.plumbline.cache.Source;
import dev.plumbline.config.BadInput;
import dev.plumbline.dataset.MatrixFile;
import java.io.IOException;

/** A matrix in a file by reference: where it is, and what its numbers must be. */
final class MatrixForm implements Form<MatrixFile> {

    @Override
    public void write(MatrixFile matrix, Sink out) {
        out.text(matrix.path());
        out.text(matrix.model());
        out.integer(matrix.rows());
        out.integer(matrix.columns());
        out.whole(matrix.checksum());
    }

    @Override
    public MatrixFile read(Source in) throws Malformed {
        String path = in.text();
        String model = in.text();
        int rows = in.integer();
        int columns = in.integer();
        long checksum = in.whole();
        try {
            return MatrixFile.readBack(path, model, rows, columns, checksum);
        } catch (IOException | BadInput e) {
            throw new Malformed("the matrix " + path + " is not what it was", e);
        }
    }
}

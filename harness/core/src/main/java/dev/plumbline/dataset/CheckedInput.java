package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a data file, unpacked, held against the limit of their number and checked to be UTF-8 as they pass. */
final class CheckedInput extends InputStream {

    private final InputStream in;
    private final Utf8Check utf8;
    private final String file;
    private final long limit;
    private long count;

    private CheckedInput(InputStream in, String file, long limit) {
        this.in = in;
        this.file = file;
        this.limit = limit;
        this.utf8 = new Utf8Check(file);
    }

    static CheckedInput open(DataFile file, boolean gzip) throws IOException {
        InputStream raw = Files.newInputStream(file.path());
        try {
            return new CheckedInput(
                    gzip ? new GZIPInputStream(raw, 1 << 16) : raw,
                    file.name(),
                    file.limits().bytes());
        } catch (EOFException | ZipException e) {
            raw.close();
            throw badGzip(Place.of(file.name()));
        }
    }

    private static BadInput badGzip(Place place) {
        return new BadInput(
                place, "expected a whole gzip file, found one that is cut off or damaged; fetch or pack it anew");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = unpacked(buffer, offset, length);
        if (n < 0) {
            utf8.end();
            return n;
        }
        count += n;
        if (count > limit) {
            throw new BadInput(
                    Place.of(file), "expected at most " + limit + " bytes of text, found more; split the file");
        }
        utf8.accept(buffer, offset, n);
        return n;
    }

    private int unpacked(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (EOFException | ZipException e) {
            throw badGzip(Place.of(file, utf8.line()));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

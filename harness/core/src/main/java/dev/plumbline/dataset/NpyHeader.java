package dev.plumbline.dataset;

import dev.plumbline.config.BadInput;
import dev.plumbline.config.Place;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the header of a {@code .npy} file says (NumPy's {@code numpy.lib.format}, versions 1 to 3): a matrix of
 * little-endian floats, rows one after another. Every other kind is refused.
 *
 * @param start where the numbers begin, in bytes
 */
record NpyHeader(NumberFormat format, int rows, int columns, long start) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 16;
    private static final int WIDEST = 1 << 24;
    private static final Pattern DESCR = Pattern.compile("'descr': *('[^']*'|\\[.*\\])");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order': *(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]{0,200})\\)");

    /**
     * Reads the header and holds the size of the file against it.
     *
     * @param name what messages call the file
     */
    static NpyHeader read(Path path, String name) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
            NpyHeader header = read(in, Place.of(name));
            header.fits(Files.size(path), Place.of(name));
            return header;
        } catch (EOFException e) {
            throw new BadInput(Place.of(name), "expected a header of numpy.save, found its end; write the file anew");
        }
    }

    private static NpyHeader read(DataInputStream in, Place place) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new BadInput(
                    place, "expected a file of numpy.save, found one that starts otherwise; write it with numpy.save");
        }
        int version = in.readUnsignedByte();
        in.readUnsignedByte();
        if (version < 1 || version > 3) {
            throw new BadInput(
                    place,
                    "expected version 1, 2 or 3 of the .npy format, found " + version + "; write it with numpy.save");
        }
        int length = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
        int start = 10;
        if (version > 1) {
            length |= Short.toUnsignedInt(Short.reverseBytes(in.readShort())) << 16;
            start = 12;
        }
        if (length < 0 || length > LONGEST) {
            throw new BadInput(
                    place,
                    "expected a header of at most " + LONGEST + " bytes, found " + Integer.toUnsignedString(length)
                            + "; write the file anew");
        }
        byte[] text = new byte[length];
        in.readFully(text);
        return parse(new String(text, StandardCharsets.ISO_8859_1), start + length, place);
    }

    private static NpyHeader parse(String text, long start, Place place) {
        Matcher descr = DESCR.matcher(text);
        Matcher fortran = FORTRAN.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!descr.find() || !fortran.find() || !shape.find()) {
            throw new BadInput(
                    place,
                    "expected a header with descr, fortran_order and shape, found " + Quoted.of(text.strip())
                            + "; write it with numpy.save");
        }
        NumberFormat format = format(descr.group(1), place);
        if (fortran.group(1).equals("True")) {
            throw new BadInput(
                    place,
                    "expected rows one after another (C order), found columns (Fortran order); save"
                            + " numpy.ascontiguousarray of it");
        }
        int[] size = size(shape.group(1), place);
        return new NpyHeader(format, size[0], size[1], start);
    }

    private static NumberFormat format(String descr, Place place) {
        for (NumberFormat format : NumberFormat.values()) {
            if (descr.equals("'" + format.descr() + "'")) {
                return format;
            }
        }
        throw new BadInput(
                place,
                "expected little-endian float32 or float64 ('<f4' or '<f8'), found " + descr
                        + "; save it with astype('<f4')");
    }

    private static int[] size(String shape, Place place) {
        String[] sizes = shape.replace(" ", "").split(",", -1);
        boolean two = sizes.length == 2 && !sizes[1].isEmpty() && !sizes[0].isEmpty();
        if (!two) {
            throw new BadInput(
                    place, "expected a matrix, a row a candidate, found the shape (" + shape + "); reshape it");
        }
        long rows = sizes[0].length() > 18 ? Long.MAX_VALUE : Long.parseLong(sizes[0]);
        long columns = sizes[1].length() > 18 ? Long.MAX_VALUE : Long.parseLong(sizes[1]);
        if (rows < 1 || columns < 1 || rows > Integer.MAX_VALUE || columns > WIDEST) {
            throw new BadInput(
                    place,
                    "expected 1 to " + Integer.MAX_VALUE + " rows of 1 to " + WIDEST + " columns, found the shape ("
                            + shape + "); split the matrix");
        }
        return new int[] {(int) rows, (int) columns};
    }

    /** Bytes of a row. */
    int width() {
        return columns * format.bytes();
    }

    private void fits(long bytes, Place place) {
        long promised = (long) rows * width();
        if (bytes - start != promised) {
            throw new BadInput(
                    place,
                    "expected " + promised + " bytes after the header, for " + rows + " x " + columns + " numbers of "
                            + format.bytes() + " bytes, found " + (bytes - start) + "; write the file anew");
        }
    }
}

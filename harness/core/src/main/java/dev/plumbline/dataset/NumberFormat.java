package dev.plumbline.dataset;

/** How a number stands in a matrix file: little-endian, single or double precision. */
enum NumberFormat {
    FLOAT32("<f4", Float.BYTES),
    FLOAT64("<f8", Double.BYTES);

    private final String descr;
    private final int bytes;

    NumberFormat(String descr, int bytes) {
        this.descr = descr;
        this.bytes = bytes;
    }

    /** What NumPy calls it. */
    String descr() {
        return descr;
    }

    int bytes() {
        return bytes;
    }
}

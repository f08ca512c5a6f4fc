package dev.plumbline.cache;

/** Bytes are not those of a value as {@link Codec} writes it: cut short, changed, or written of another type. */
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    public Malformed(String message) {
        super(message);
    }

    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}

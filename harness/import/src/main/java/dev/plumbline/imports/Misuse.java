package dev.plumbline.imports;

/** That an import was asked for in a way that cannot be meant, such as with a format that there is none of. */
public final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }
}

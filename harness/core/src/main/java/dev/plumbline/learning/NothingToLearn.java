package dev.plumbline.learning;

/** Weak labels that a student cannot learn from: none at all, or all of one class. The message says which. */
public final class NothingToLearn extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NothingToLearn(String message) {
        super(message);
    }
}

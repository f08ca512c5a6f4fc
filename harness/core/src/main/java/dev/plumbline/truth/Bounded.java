package dev.plumbline.truth;

/** A computation of which it is known how far wrong truth moves it. */
record Bounded(Definition.Computation how, Moved moved) implements Definition.Computation {

    /** How far. */
    @FunctionalInterface
    interface Moved {
        Drift by(Question question);
    }

    @Override
    public Measured of(Question question) {
        return how.of(question);
    }

    @Override
    public Drift drift(Question question) {
        return moved.by(question);
    }
}
